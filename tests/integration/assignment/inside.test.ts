// Inside a unit: 拟办意见 and 批示 before the work is divided, several sections with one lead, a government and its bureaus.
import { beforeAll, describe, expect, test } from "vitest";
import { innerPapers } from "@/lib/assignment/papers";
import { assignmentTree } from "@/lib/assignment/queries";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/day";
import type { PostKind } from "@/lib/db/generated/enums";
import { offersOf } from "@/lib/dossier/offers";
import { loadDossier } from "@/lib/dossier/open";
import type { Actor } from "@/lib/lifecycle/actor";
import { saveDraft } from "@/lib/transition/autosave";
import { worklistPage } from "@/lib/worklist/queries";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { act, aDispatched, anOffice, as, culture, education, rowOf, start } from "@/tests/factories/case";
import { consulted, waived } from "@/tests/factories/letter";
import { actorAt, letter, memberOf, press } from "@/tests/factories/review";

beforeAll(anOffice);

const sections = (...rows: [code: string, duty: string, dueOn: string][]) => ({
  rows: rows.map(([code, duty, dueOn]) => ({ unitId: unitId(code), duty, dueOn })),
});

async function acknowledged(): Promise<{ id: string; rowId: string }> {
  const id = await aDispatched();
  const row = await rowOf(id, culture());
  await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "acknowledge" });
  return { id, rowId: row.id };
}

const onRow = (id: string, event: string, input?: unknown) =>
  ({ machine: "assignment", id, event, input }) as const;
const onItem = (id: string, event: string, input: unknown) =>
  ({ machine: "proposal", id, event, input }) as const;

describe("拟办意见和领导批示", () => {
  const divide = sections(["wlj-2", "lead", "2026-05-15"]);

  test("单位要求先有批示：没有批示不能分解；拟办、批示以后可以，经过里都有", async () => {
    const { id, rowId } = await acknowledged();
    await db.unit.update({ where: { id: culture() }, data: { needsInstruction: true } });
    const office = await as("lianluo");
    await expect(act(office, onRow(rowId, "delegate", divide))).rejects.toThrow("先有领导批示");
    const mine = async (queue: string) =>
      (await worklistPage(office, dayOf(start), queue, 1)).some((line) => line.subjectId === rowId);
    expect([await mine("suggest"), await mine("delegate")]).toEqual([true, false]);
    await act(office, onRow(rowId, "suggest", { text: "建议由文物科主办，夏佳宁承办。" }));
    const waiting = await worklistPage(await as("juzhang"), dayOf(start), "instruct", 1);
    expect(waiting.map((line) => line.proposalId)).toContain(id);
    await act(
      await as("juzhang"),
      onItem(id, "instruct", { text: "同意，请江维桢同志牵头。", assignmentId: rowId }),
    );
    expect([await mine("suggest"), await mine("delegate")]).toEqual([false, true]);
    await act(office, onRow(rowId, "delegate", divide));
    await db.unit.update({ where: { id: culture() }, data: { needsInstruction: false } });
    const [node] = (await assignmentTree(office, id)).filter((one) => one.duty === "lead");
    expect([node?.handlingNote, node?.instructions[0]?.by, node?.instructions[0]?.isEntered]).toEqual([
      "建议由文物科主办，夏佳宁承办。",
      "党组书记、局长钟承志",
      false,
    ]);
    const other = (await assignmentTree(await as("xieban"), id)).find((one) => one.duty === "lead");
    expect([other?.handlingNote, other?.instructions]).toEqual(["", []]);
  });

  test("联络员代录书面批示：记在批示领导名下，写明代录；别的单位的领导、没有选人都不行", async () => {
    const { id, rowId } = await acknowledged();
    const office = await as("lianluo");
    const enter = (leaderId?: string) =>
      act(office, onItem(id, "instruct", { text: "抓紧办理。", assignmentId: rowId, leaderId }));
    const leaderOf = async (unit: string) =>
      (await db.post.findFirstOrThrow({ where: { unitId: unit, kind: "leader" } })).id;
    await expect(enter()).rejects.toThrow("请选择作出批示的本单位领导");
    await expect(enter(await leaderOf(education()))).rejects.toThrow("请选择作出批示的本单位领导");
    await enter(await leaderOf(culture()));
    const found = await db.instruction.findFirstOrThrow({ where: { assignmentId: rowId } });
    expect([found.byName, found.enteredById]).toEqual(["钟承志", userId("lianluo")]);
  });
});

describe("分解到几个科室", () => {
  test("恰有一个主办；配合科室的初稿到了主办科室手里，协办单位看不到", async () => {
    const { id, rowId } = await acknowledged();
    const office = await as("lianluo");
    const two = sections(["wlj-2", "lead", "2026-05-15"], ["wlj-3", "lead", "2026-05-10"]);
    await expect(act(office, onRow(rowId, "delegate", two))).rejects.toThrow("一个主办科室");
    const one = sections(["wlj-2", "lead", "2026-05-15"], ["wlj-3", "assist", "2026-05-10"]);
    await act(office, onRow(rowId, "delegate", one));
    const help = await db.assignment.findFirstOrThrow({ where: { parentId: rowId, duty: "assist" } });
    const clock = await db.deadline.findFirstOrThrow({ where: { assignmentId: help.id, stage: "inner" } });
    expect(toDay(clock.dueOn)).toBe("2026-05-10");
    const head = await memberOf("wlj-3", "section_head");
    await act(head, onRow(help.id, "handIn", { text: "讲解员已培训两期。" }));
    const papers = await innerPapers(rowId);
    expect(papers.handIns.map((paper) => [paper.unitName, paper.text])).toEqual([
      [expect.stringContaining("科"), "讲解员已培训两期。"],
    ]);
    const clerk = await memberOf("wlj-2", "section_head");
    const seen = (await assignmentTree(clerk, id)).flatMap((node) => [node, ...node.children]);
    expect(seen.find((node) => node.id === help.id)?.handedIn).toBe("讲解员已培训两期。");
    const outside = (await assignmentTree(await as("xieban"), id)).flatMap((node) => node.children);
    expect(outside).toEqual([]);
  });
});

describe("分解以后", () => {
  const divided = sections(["wlj-2", "lead", "2026-05-15"]);
  const childOf = (rowId: string, code: string) =>
    db.assignment.findFirstOrThrow({
      where: { parentId: rowId, unitId: unitId(code), state: { not: "released" } },
    });

  test("可再加配合科室，不能再加主办、不能重复；没办的可以收回，收回的可以再加，主办和报送过的不能收回", async () => {
    const { rowId } = await acknowledged();
    const office = await as("lianluo");
    await expect(act(office, onRow(rowId, "addSections", divided))).rejects.toThrow("不能办理这一步");
    await act(office, onRow(rowId, "delegate", divided));
    const add = (...rows: Parameters<typeof sections>) =>
      act(office, onRow(rowId, "addSections", sections(...rows)));
    await expect(add(["wlj-3", "lead", "2026-05-10"])).rejects.toThrow("只能有一个主办科室");
    await expect(add(["wlj-2", "assist", "2026-05-10"])).rejects.toThrow("不能选两次");
    await add(["wlj-3", "assist", "2026-05-10"]);
    const drop = async (code: string) =>
      act(office, onRow((await childOf(rowId, code)).id, "dropSection", { reason: "不涉及该科室。" }));
    await expect(drop("wlj-2")).rejects.toThrow("请用“改办”");
    await drop("wlj-3");
    expect(
      await db.deadline.count({ where: { assignment: { parentId: rowId }, stage: "inner", endedBy: null } }),
    ).toBe(1);
    await add(["wlj-3", "assist", "2026-05-12"]);
    const again = await childOf(rowId, "wlj-3");
    await act(await memberOf("wlj-3", "section_head"), onRow(again.id, "handIn", { text: "已培训。" }));
    await expect(drop("wlj-3")).rejects.toThrow("已完成");
    const titles = (await worklistPage(await as("kezhang"), dayOf(start), "hand", 1)).map(
      (line) => line.subjectId,
    );
    expect(titles).toContain((await childOf(rowId, "wlj-2")).id);
  });

  test("每人的主按钮：联络员分解；科室负责人分派承办人，不是再分解；配合科室报送初稿", async () => {
    const { id, rowId } = await acknowledged();
    const mains = async (actor: Actor, on: string) => {
      const dossier = await loadDossier(actor, id, start);
      return offersOf(dossier)
        .filter((offer) => offer.id === on && offer.button === "main" && offer.refusal === null)
        .map((offer) => offer.event);
    };
    expect(await mains(await as("lianluo"), rowId)).toEqual(["delegate"]);
    const rows = sections(["wlj-2", "lead", "2026-05-15"], ["wlj-3", "assist", "2026-05-10"]);
    await act(await as("lianluo"), onRow(rowId, "delegate", rows));
    const [own, help] = [await childOf(rowId, "wlj-2"), await childOf(rowId, "wlj-3")];
    expect(await mains(await as("kezhang"), own.id)).toEqual(["hand"]);
    expect(await mains(await memberOf("wlj-3", "section_head"), help.id)).toEqual(["handIn", "hand"]);
    expect(await mains(await as("lianluo"), rowId)).toEqual([]);
  });
});

describe("政府收到上级件，分给部门，汇总答复", () => {
  const government = () => unitId("zf");

  /** Someone who holds a post of the government itself. */
  async function holds(login: string, kind: PostKind): Promise<Actor> {
    const held = { userId: userId(login), unitId: government(), kind };
    const post =
      (await db.post.findFirst({ where: held })) ??
      (await db.post.create({ data: { ...held, title: "政府办", validFrom: toDate("2026-01-01") } }));
    return actorAt(post);
  }

  test("部门报送初稿，牵头部门起草，分管副区长审、区长签发，一份答复", async () => {
    const id = await aDispatched(start, [{ unitId: government(), duty: "lead" }]);
    const row = await rowOf(id, government());
    const office = await holds("duchashi", "coordinator");
    await act(office, onRow(row.id, "acknowledge"));
    const bureaus = sections(["wlj", "lead", "2026-05-20"], ["jtj", "assist", "2026-05-15"]);
    await act(office, onRow(row.id, "delegate", bureaus));
    const child = async (unit: string) =>
      db.assignment.findFirstOrThrow({ where: { proposalId: id, unitId: unit, parentId: row.id } });
    const [lead, help] = [await child(culture()), await child(education())];

    // A bureau below divides its part as it would its own item, and writes no letter of its own.
    const bureau = await as("lianluo");
    const down = sections(["wlj-2", "lead", "2026-05-10"]);
    await act(bureau, onRow(lead.id, "delegate", down));
    const clerk = await as("chengban");
    const section = await db.assignment.findFirstOrThrow({ where: { parentId: lead.id } });
    await act(await as("kezhang"), onRow(section.id, "hand", { handlerId: clerk.userId }));
    await expect(act(clerk, onRow(section.id, "startReply"))).rejects.toThrow("报送初稿");

    const helper = await memberOf("jtj-2", "handler");
    await act(await as("xieban"), onRow(help.id, "hand", { handlerId: helper.userId }));
    const lines = await worklistPage(helper, dayOf(start), "hand-in", 1);
    expect(lines.map((line) => line.subjectId)).toContain(help.id);
    await act(helper, onRow(help.id, "handIn", { text: "研学课程已列入计划。" }));
    expect((await innerPapers(row.id)).handIns.map((one) => one.text)).toEqual(["研学课程已列入计划。"]);

    await consulted(id);
    await act(clerk, onRow(row.id, "startReply"));
    const reply = await db.reply.findFirstOrThrow({ where: { assignmentId: row.id } });
    const asks = await db.ask.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
    const blocks = asks.map((ask, at) => ({ id: `p${at}`, askId: ask.id, level: 0, text: "已经落实。" }));
    const text = { blocks, outcome: "solved", disclosure: "proactive" as const, extent: "full" as const };
    await saveDraft(clerk, { replyId: reply.id, draftCounter: reply.draftCounter, text }, start);
    await press(clerk, reply.id, "submit");
    const stages = (await letter(reply.id)).stages.map((stage) => stage.holders[0]);
    expect(stages.map((holder) => [holder?.post, holder?.unitId])).toEqual([
      ["section_head", unitId("wlj-2")],
      ["deputy_leader", culture()],
      ["leader", government()],
    ]);
    await press("kezhang", reply.id, "pass");
    const deputy = await db.post.create({
      data: {
        ...{ userId: userId("fenguan"), unitId: government(), kind: "deputy_leader", title: "副区长" },
        validFrom: toDate("2026-01-01"),
        charges: { create: { unitId: culture(), validFrom: toDate("2026-01-01") } },
      },
    });
    await press(await actorAt(deputy), reply.id, "pass");
    await press(await holds("juzhang", "leader"), reply.id, "sign");
    expect((await letter(reply.id)).state).toBe("signed");
    await expect(waived(id)).rejects.toThrow();
  });
});
