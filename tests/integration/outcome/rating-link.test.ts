// 一次性评价链接: who may make and open one, what it lets do, and what stands in the record afterwards.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { visibleTo } from "@/lib/access/visible";
import { timelineOf } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { storeUpload } from "@/lib/files/commands";
import { linkActor } from "@/lib/lifecycle/actor";
import {
  enclosureByLink,
  linkedRating,
  linkFailures,
  makeRatingLink,
  openRatingLink,
  rateByLink,
} from "@/lib/outcome/rating-link/links";
import { readLetter } from "@/lib/reply/queries";
import { act, aDispatched, anOffice, as, later } from "@/tests/factories/case";
import { consulted, delegated, drafted, issuedFrom, signedFrom, waived } from "@/tests/factories/letter";
import { refusalCode } from "@/tests/factories/refused";

beforeAll(anOffice);

const said = {
  received: "yes",
  attitude: "satisfied",
  result: "basically_satisfied",
  remarkPrivate: "只给人大看",
};
const now = later(2);
let address = 0;
const fromAnywhere = () => `10.0.${Math.trunc(address / 250)}.${(address++ % 250) + 1}`;

async function anAnswered(enclosed = "附件.pdf") {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await drafted(id, later(1));
  const handler = await as("chengban", later(1));
  const file = new File([`%PDF-1.7 ${randomUUID()} %%EOF`], enclosed);
  const { id: enclosureId } = await storeUpload(handler, file, "enclosure");
  const input = { fileIds: [enclosureId] };
  await act(handler, { machine: "reply", id: replyId, event: "enclose", input }, later(1));
  await signedFrom(replyId, later(1));
  await issuedFrom(id, replyId, later(1));
  const rating = await db.rating.findFirstOrThrow({
    where: { proposalId: id },
    include: { signer: { select: { numberThen: true } } },
  });
  return { id, enclosureId, ratingId: rating.id, digits: rating.signer.numberThen.slice(-4) };
}

type Answered = Awaited<ReturnType<typeof anAnswered>>;

const make = async ({ id, ratingId }: Answered, at = now) =>
  (await makeRatingLink(await as("dengji", at), { proposalId: id, ratingId, requestId: randomUUID() }, at))
    .token;
const open = (token: string, digits: string, at = now) =>
  openRatingLink({ token, digits, address: fromAnywhere() }, at);

test("凭链接和后四位评价一次：记为本人凭一次性链接，只存链接的摘要", async () => {
  const item = await anAnswered();
  const token = await make(item);
  const stored = await db.ratingLink.findFirstOrThrow({ where: { ratingId: item.ratingId } });
  expect(token).toMatch(/^([2-9a-hj-km-np-z]{4}-){4}[2-9a-hj-km-np-z]{4}$/);
  expect(JSON.stringify(stored)).not.toContain(token);
  const events = await db.event.findMany({ where: { proposalId: item.id }, include: { detail: true } });
  expect(JSON.stringify(events)).not.toContain(token);

  // Typed from paper: without dashes, in capitals.
  const linkId = await open(token.replaceAll("-", "").toUpperCase(), item.digits);
  if (!linkId) throw new Error("the link did not open");
  const linked = await linkedRating(linkId, [], now);
  if (!linked) throw new Error("the link shows nothing");
  const letter = await readLetter(linked.dossier.actor, linked.replyId);
  expect(letter.state).toBe("issued");

  const both = [randomUUID(), randomUUID()].map((requestId) =>
    refusalCode(rateByLink(linked, said, requestId, now)),
  );
  expect((await Promise.all(both)).sort()).toEqual(["done", "rated"]);
  const rating = await db.rating.findUniqueOrThrow({ where: { id: item.ratingId } });
  expect(rating).toMatchObject({ state: "rated", enteredAs: "link", enteredById: null, isLate: false });
  expect(await linkedRating(linkId, [], now)).toBeNull();
  expect(await open(token, item.digits)).toBeNull();

  const event = await db.event.findFirstOrThrow({ where: { proposalId: item.id, event: "rate" } });
  expect(event).toMatchObject({ actorId: null, actorPost: "proposer", actorUnitId: null });
  const timeline = await timelineOf(await as("dengji", now), item.id);
  const sentence = timeline?.find((entry) => entry.event === "rate")?.text ?? "";
  expect(sentence).toContain("（一次性链接，本人）提交评价");
  const coordinator = await timelineOf(await as("lianluo", now), item.id);
  expect(JSON.stringify(coordinator)).not.toContain("只给人大看");
});

test("凭链接取得到那份答复的附件；盖章件、面商材料和别件的附件取不到，链接用过或过期后都取不到", async () => {
  const [item, other] = [await anAnswered("路线图.pdf"), await anAnswered("别件的.pdf")];
  const linkId = (await open(await make(item), item.digits)) ?? "";
  const linked = await linkedRating(linkId, [], now);
  if (!linked) throw new Error("the link shows nothing");
  expect(await enclosureByLink(linked, item.enclosureId)).toMatchObject({ name: "路线图.pdf" });
  const files = await db.attachment.findMany({ where: { proposalId: { in: [item.id, other.id] } } });
  const rest = files.filter(({ id }) => id !== item.enclosureId);
  expect(rest.map(({ purpose }) => purpose).sort()).toEqual(["enclosure", "sealed_copy", "sealed_copy"]);
  for (const { id, purpose } of rest) expect(await enclosureByLink(linked, id), purpose).toBeNull();
  expect(await linkedRating(linkId, [], later(40))).toBeNull();
  await rateByLink(linked, said, randomUUID(), now);
  expect(await linkedRating(linkId, [], now)).toBeNull();
});

test("后四位错五次链接失效，对了也打不开；猜不出链接是否存在", async () => {
  const item = await anAnswered();
  const token = await make(item);
  for (let tries = 0; tries < linkFailures; tries++) expect(await open(token, "0000")).toBeNull();
  expect(await open(token, item.digits)).toBeNull();
  expect(await open("no-such-link", item.digits)).toBeNull();
  const renewed = await make(item, later(3));
  expect(await open(renewed, item.digits, later(3))).not.toBeNull();
});

test("同时试十次，只有五次作数", async () => {
  const item = await anAnswered();
  const token = await make(item);
  await Promise.all(Array.from({ length: 10 }, () => open(token, "0000")));
  const link = await db.ratingLink.findFirstOrThrow({ where: { ratingId: item.ratingId } });
  expect(link.failures).toBe(linkFailures);
});

test("同一地址十五分钟内失败三十次，再好的链接也打不开", async () => {
  const item = await anAnswered();
  const token = await make(item);
  const knock = { address: "192.0.2.7", digits: "0000" };
  for (let tries = 0; tries < 30; tries++) await openRatingLink({ ...knock, token: `x${tries}` }, now);
  expect(await openRatingLink({ ...knock, token, digits: item.digits }, now)).toBeNull();
  expect(await open(token, item.digits)).not.toBeNull();
});

test("过期的、被新链接取代的打不开", async () => {
  const item = await anAnswered();
  const first = await make(item);
  const second = await make(item);
  expect(await open(first, item.digits)).toBeNull();
  expect(await open(second, item.digits, later(40))).toBeNull();
  expect(await open(second, item.digits)).not.toBeNull();
});

test("承办单位、交办机构不能生成链接；没有登记号码的提出人没有链接", async () => {
  const item = await anAnswered();
  const input = { ratingId: item.ratingId, tokenHash: "0".repeat(64) };
  for (const login of ["lianluo", "juzhang", "duchashi"]) {
    const fired = act(
      await as(login, now),
      { machine: "proposal", id: item.id, event: "makeRatingLink", input },
      now,
    );
    expect(await refusalCode(fired), login).not.toBe("done");
  }
  await db.signer.updateMany({ where: { proposalId: item.id }, data: { numberThen: "" } });
  await db.proposer.updateMany({ where: { signed: { some: { proposalId: item.id } } }, data: { phone: "" } });
  expect(await refusalCode(make(item))).toBe("no_digits");
});

test("链接只能评价那一份：别的事、别的件都不行，承办单位的人在自己的电脑上打开也不行", async () => {
  const [item, other] = [await anAnswered(), await anAnswered()];
  const linkId = await open(await make(item), item.digits);
  if (!linkId) throw new Error("the link did not open");
  const actor = linkActor("某人", { id: linkId, ratingId: item.ratingId }, []);
  const seen = await db.proposal.findMany({ where: visibleTo(actor), select: { id: true } });
  expect(seen.map((row) => row.id)).toEqual([item.id]);
  const rate = (id: string, ratingId: string) =>
    refusalCode(act(actor, { machine: "proposal", id, event: "rate", input: { ...said, ratingId } }, now));
  expect(await rate(other.id, other.ratingId)).toBe("not found");
  expect(await rate(item.id, other.ratingId)).toBe("no_rating");
  for (const event of ["conclude", "confirmConsultation", "remindRating"]) {
    const input = { consultationId: randomUUID() };
    const fired = act(actor, { machine: "proposal", id: item.id, event, input }, now);
    expect(await refusalCode(fired), event).toBe("not_yours");
  }
  const { held } = await as("lianluo", now);
  const linked = await linkedRating(linkId, held, now);
  expect(linked && (await refusalCode(rateByLink(linked, said, randomUUID(), now)))).toBe("own_unit");
});

test("记为未反馈之后凭链接评价的，注明补录", async () => {
  const item = await anAnswered();
  await db.rating.update({ where: { id: item.ratingId }, data: { state: "no_response" } });
  const linkId = await open(await make(item), item.digits);
  const linked = linkId && (await linkedRating(linkId, [], now));
  if (!linked) throw new Error("the link did not open");
  await rateByLink(linked, said, randomUUID(), now);
  const rating = await db.rating.findUniqueOrThrow({ where: { id: item.ratingId } });
  expect(rating).toMatchObject({ state: "rated", enteredAs: "link", isLate: true });
});
