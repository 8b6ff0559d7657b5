// Years pass: units merge and are renamed. Open work goes on with the successor, nothing starts anew, old names stay.
import { beforeAll, describe, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { visibleTo } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { carrySuccessions } from "@/lib/jobs/succession";
import type { Actor } from "@/lib/lifecycle/actor";
import { succeedUnit } from "@/lib/people/succession-commands";
import { renameUnit } from "@/lib/people/unit-commands";
import { unitNameOn } from "@/lib/people/unit-names";
import { unitDetail } from "@/lib/people/unit-queries";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import {
  act,
  aDispatched,
  anOffice,
  as,
  commerce,
  culture,
  education,
  later,
  rowOf,
  start,
} from "@/tests/factories/case";
import { consulted, delegated, drafted, issued, waived } from "@/tests/factories/letter";
import { refusalZh } from "@/tests/factories/refused";

const day = later(7);
let system: Actor;
let officer: Actor;
/** Lead of a drafted answer; lead beside an assisting successor; assist to a leading successor; answered with a promise. */
let items: { drafting: string; lead: string; assist: string; answered: string; aside: string };

async function whoever(login: string): Promise<Actor> {
  const actor = await buildActor(db, userId(login), null, dayOf(day));
  if (!actor) throw new Error(`${login} holds no post`);
  return actor;
}

const sees = async (actor: Actor, id: string) =>
  (await db.proposal.count({ where: { AND: [{ id }, visibleTo(actor)] } })) === 1;

async function anAnswered(): Promise<string> {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id);
  const input = { replyId, text: "建成红色旅游线路。", dueOn: "2026-12-20" };
  await act(await as("lianluo"), { machine: "proposal", id, event: "commit", input });
  return id;
}

beforeAll(async () => {
  await anOffice();
  const where = { unitId: commerce(), kind: "coordinator" as const };
  const post = await db.post.findFirstOrThrow({ where });
  const clerk = await buildActor(db, post.userId, post.id, dayOf(day));
  if (!clerk) throw new Error("the successor has no coordinator");
  [system, officer] = [await whoever("xitong"), clerk];
  const drafting = await aDispatched();
  await delegated(drafting);
  await waived(drafting);
  await consulted(drafting);
  await drafted(drafting);
  const lead = await aDispatched(start, [
    { unitId: culture(), duty: "lead" },
    { unitId: commerce(), duty: "assist" },
  ]);
  const assist = await aDispatched(start, [
    { unitId: commerce(), duty: "lead" },
    { unitId: culture(), duty: "assist" },
  ]);
  const aside = await aDispatched(start, [{ unitId: education(), duty: "lead" }]);
  items = { drafting, lead, assist, answered: await anAnswered(), aside };
}, 120_000);

describe("单位撤并", () => {
  const wanted = () => ({
    unitId: culture(),
    toId: commerce(),
    otherIds: [],
    on: dayOf(day),
    note: "机构改革方案",
  });

  it("只由系统管理员记录；承接单位须在、同类，日期不在将来；受理机构、交办机构不撤并", async () => {
    const ask = (more: object) => refusalZh(succeedUnit(system, { ...wanted(), ...more }, day));
    expect(await refusalZh(succeedUnit(await as("anquan"), wanted(), day))).toBe("not found");
    expect(await ask({ toId: culture() })).toContain("不能是该单位自己");
    expect(await ask({ toId: unitId("swj-2") })).toContain("部门、街道只能由部门、街道承接");
    expect(await ask({ on: "2027-01-01" })).toContain("不能晚于今天");
    expect(await ask({ unitId: unitId("dcs") })).toContain("不能撤并");
    expect(await ask({ toId: unitId("rd") })).toContain("只能由");
    expect(await carrySuccessions(day)).toBe(0);
  });

  it("在办件由承接单位接着办：期限、分解、草稿都不变，写入全程", async () => {
    const row = await rowOf(items.drafting, culture());
    const before = await db.deadline.findMany({ where: { assignmentId: row.id }, orderBy: { id: "asc" } });
    expect(await sees(officer, items.drafting)).toBe(false);
    await succeedUnit(system, wanted(), day);
    expect(await carrySuccessions(day)).toBe(4);
    const after = await db.assignment.findUniqueOrThrow({ where: { id: row.id } });
    expect(after).toMatchObject({ unitId: commerce(), state: "acknowledged", version: row.version });
    expect(await db.deadline.findMany({ where: { assignmentId: row.id }, orderBy: { id: "asc" } })).toEqual(
      before,
    );
    const draft = await db.reply.findFirstOrThrow({ where: { proposalId: items.drafting } });
    expect(draft).toMatchObject({ unitId: commerce(), state: "draft" });
    expect(await sees(officer, items.drafting)).toBe(true);
    const handler = await whoever("chengban");
    expect(handler.acting.institutionId).toBe(commerce());
    await act(handler, { machine: "reply", id: draft.id, event: "submit" }, day);
    const event = await db.event.findFirstOrThrow({
      where: { proposalId: items.drafting, event: "succeed" },
      include: { detail: true },
    });
    const values = event.detail?.values as { facts: Record<string, string> } | undefined;
    expect(values?.facts.fromUnit).toContain("文化");
    expect(values?.facts.targetUnit).toBe(after.unitNameThen);
  });

  it("两家都在一件上的，责任重的留下：主办接过来，协办并入", async () => {
    const rows = async (proposalId: string) =>
      (
        await db.assignment.findMany({
          where: { proposalId, parentId: null, state: { not: "released" } },
          select: { unitId: true, duty: true },
        })
      ).map((one) => [one.unitId, one.duty]);
    expect(await rows(items.lead)).toEqual([[commerce(), "lead"]]);
    expect(await rows(items.assist)).toEqual([[commerce(), "lead"]]);
    expect(await rows(items.aside)).toEqual([[education(), "lead"]]);
  });

  it("已印发的答复和办完的任务保留原单位名称，承诺由承接单位继续", async () => {
    const letter = await db.reply.findFirstOrThrow({
      where: { proposalId: items.answered, state: "issued" },
    });
    expect(letter.unitId).toBe(culture());
    const top = await db.assignment.findFirstOrThrow({
      where: { proposalId: items.answered, parentId: null, duty: "lead" },
    });
    expect(top.unitId).toBe(commerce());
    expect(top.unitNameThen).toContain("文化");
    const promise = await db.commitment.findFirstOrThrow({ where: { proposalId: items.answered } });
    expect(promise.unitId).toBe(commerce());
    const input = { commitmentId: promise.id, text: "已完成选线。" };
    await act(officer, { machine: "proposal", id: items.answered, event: "progress", input }, day);
  });

  it("再跑一遍什么也不变；原单位不能再撤并，页面写明去向", async () => {
    expect(await carrySuccessions(day)).toBe(0);
    expect(await refusalZh(succeedUnit(system, wanted(), day))).toContain("撤销");
    const [gone, taken] = [await unitDetail(system, culture()), await unitDetail(system, commerce())];
    expect(gone.successors.map((one) => one.id)).toEqual([commerce()]);
    expect(gone.validTo).toBe("2026-03-10");
    expect(taken.predecessors.map((one) => one.id)).toEqual([culture()]);
    expect(taken.children.map((one) => one.id)).toContain(unitId("wlj-2"));
  });
});

describe("单位更名", () => {
  it("更名前签发的复文用原名称，更名后的用新名称", async () => {
    const before = (await unitDetail(system, education())).name;
    const renamed = { unitId: education(), name: "周村区教育局", shortName: "区教育局", from: "2026-03-06" };
    await renameUnit(system, renamed, day);
    expect(await unitNameOn(db, education(), "2026-03-05")).toBe(before);
    expect(await unitNameOn(db, education(), "2026-03-06")).toBe("周村区教育局");
    expect(await unitNameOn(db, education(), null)).toBe("周村区教育局");
  });
});
