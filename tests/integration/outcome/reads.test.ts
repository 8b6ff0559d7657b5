import { beforeAll, expect, test } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { remindMany } from "@/lib/outcome/commands";
import { ownConsultations, ownCounts, ownPage } from "@/lib/outcome/own/queries";
import { promiseCounts, promisePage } from "@/lib/outcome/promises/queries";
import { answersOf } from "@/lib/outcome/queries";
import { ratingCounts, ratingPage } from "@/lib/outcome/rating/queries";
import { act, aDispatched, anOffice, as, culture, later } from "@/tests/factories/case";
import { aScan, consulted, delegated, drafted, issued, waived } from "@/tests/factories/letter";

const today = "2026-03-06";
const noFilter = { facet: null, meetingId: null, unitId: null, year: null, page: 1 };
let id: string;
let deputy: Actor;

async function theLead(): Promise<Actor> {
  const signer = await db.signer.findFirstOrThrow({
    where: { proposalId: id, role: "lead" },
    select: { proposer: { select: { userId: true } } },
  });
  const actor = await buildActor(db, signer.proposer.userId ?? "", null, today);
  if (!actor) throw new Error("the demo's deputy holds no post");
  return actor;
}

beforeAll(async () => {
  await anOffice();
  id = await aDispatched();
  deputy = await theLead();
  await delegated(id);
  await waived(id);
  await consulted(id);
  await issued(id, later(1));
});

async function rate(actor: Actor, input: object, now = later(2)): Promise<void> {
  const rating = await db.rating.findFirstOrThrow({ where: { proposalId: id, state: "awaiting" } });
  const form = { received: "yes", attitude: "satisfied", ...input, ratingId: rating.id };
  await act(actor, { machine: "proposal", id, event: "rate", input: form }, now);
}

test("提出人看到自己的件、待评价和待确认的面商；别的提出人看不到", async () => {
  expect(await ownCounts(deputy)).toMatchObject({ all: 1, rate: 1, work: 0, done: 0 });
  const [item] = await ownPage(deputy, "rate", 1);
  expect(item).toMatchObject({ id, isLead: true, rates: true, confirms: true, stage: "ratingWindow" });
  expect(await ownConsultations(deputy, id)).toHaveLength(1);
  const other = await db.proposer.findFirstOrThrow({
    where: { userId: { not: null }, id: { notIn: [...deputy.proposerIds] } },
  });
  const stranger = await buildActor(db, other.userId ?? "", null, today);
  expect(stranger && (await ownCounts(stranger))).toMatchObject({ all: 0, rate: 0 });
  expect(stranger && (await ownConsultations(stranger, id))).toEqual([]);
});

test("批量催评逐件给出结果，重复按一次不重复办理", async () => {
  const registrar = await as("dengji", later(2));
  expect(await ratingCounts(registrar, today)).toMatchObject({ all: 1, ask: 1 });
  const [row] = await ratingPage(registrar, "ask", 1, today);
  expect(row).toMatchObject({ id, asked: 1, rated: 0, silent: [{ remindedOn: null }] });
  const unsent = await aDispatched();
  const ticked = (one: string) => ({ id: one, version: null });
  const press = "0b0e8f1e-3c1c-4b7a-9d36-0d1f6a4f9a11";
  const result = await remindMany(registrar, [id, unsent, "nothing"].map(ticked), press, later(2));
  expect(result.done).toEqual([id]);
  const said = new Map(result.refused.map((one) => [one.id, one.zh]));
  expect(said).toEqual(
    new Map([
      [unsent, expect.stringContaining("：")],
      ["nothing", "没有找到该件，请刷新后重试。"],
    ]),
  );
  await remindMany(registrar, [id].map(ticked), press, later(2));
  expect(await db.event.count({ where: { proposalId: id, event: "remindRating" } })).toBe(1);
  expect(await ratingCounts(registrar, today)).toMatchObject({ ask: 0, waiting: 1 });
  // Another body's registrar has none of it.
  expect(await ratingCounts(await as("tian", later(2)), today)).toMatchObject({ all: 0 });
});

test("仅人大、政协可见的话：登记人员和本人看得到，交办机构和承办单位看不到", async () => {
  await rate(deputy, { result: "dissatisfied", remarkToUnit: "请再研究", remarkPrivate: "走过场" });
  const readBy = async (actor: Actor) => {
    const [answer] = await answersOf(await loadDossier(actor, id, later(2)));
    return answer?.ratings[0];
  };
  expect(await readBy(await as("dengji", later(2)))).toMatchObject({ remarkPrivate: "走过场" });
  expect(await readBy(deputy)).toMatchObject({ remarkPrivate: "走过场", isOwn: true });
  for (const login of ["duchashi", "lianluo"]) {
    const seen = await readBy(await as(login, later(2)));
    expect(seen, login).toMatchObject({ remarkPrivate: null, remarkToUnit: "请再研究", scanId: null });
  }
  const [answer] = await answersOf(await loadDossier(await as("dengji", later(2)), id, later(2)));
  expect(answer).toMatchObject({ combined: "dissatisfied", isCurrent: true, issuedOn: "2026-03-05" });
  expect(answer?.dueOn).toMatch(/^2026-06-/);
  expect(await ratingCounts(await as("dengji", later(2)), today)).toMatchObject({ rework: 1, waiting: 0 });
});

test("承诺印发后进台账：本单位和两个机构看得到，别的单位看不到", async () => {
  const other = await aDispatched();
  await delegated(other);
  await waived(other);
  await consulted(other);
  const replyId = await drafted(other);
  const handler = await as("chengban");
  const input = { replyId, text: "年底前建成一处。", dueOn: "2026-04-01" };
  await act(handler, { machine: "proposal", id: other, event: "commit", input });
  const coordinator = await as("lianluo", later(2));
  expect(await promisePage(coordinator, noFilter, today)).toHaveLength(0);
  await issueDrafted(other, replyId);
  const [promise] = await promisePage(coordinator, noFilter, today);
  expect(promise).toMatchObject({ text: "年底前建成一处。", dueOn: "2026-04-01", facet: "near" });
  expect(await promiseCounts(coordinator, noFilter, "2026-04-02")).toMatchObject({ overdue: 1, near: 0 });
  expect(await promisePage(await as("dengji", later(2)), noFilter, today)).toHaveLength(1);
  expect(await promisePage(await as("xieban", later(2)), noFilter, today)).toHaveLength(0);
  expect(await promisePage(await as("tian", later(2)), noFilter, today)).toHaveLength(0);
  expect(promise?.unit).toBe((await db.unit.findUniqueOrThrow({ where: { id: culture() } })).name);
});

async function issueDrafted(proposalId: string, replyId: string): Promise<void> {
  await act(await as("chengban"), { machine: "reply", id: replyId, event: "submit" });
  await act(await as("kezhang"), { machine: "reply", id: replyId, event: "pass" });
  await act(await as("fenguan"), { machine: "reply", id: replyId, event: "pass" });
  await act(await as("juzhang"), { machine: "reply", id: replyId, event: "sign" });
  const signers = await db.signer.findMany({ where: { proposalId } });
  const deliveries = signers.map((one) => ({ signerId: one.id, toName: one.nameThen, method: "mail" }));
  const input = { sealedCopyId: await aScan("lianluo"), deliveries };
  await act(await as("lianluo"), { machine: "reply", id: replyId, event: "issue", input });
}
