// 协办意见: the assist unit's own letter, sent back when empty, excused with a reason, marked when late.
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { loadDossier } from "@/lib/dossier/open";
import { letterOf } from "@/lib/letter/letter";
import { letterSource, readLetter } from "@/lib/reply/queries";
import { assistOpinions } from "@/lib/reply/review-queries";
import { unitId } from "@/prisma/seed/office/units";
import {
  act,
  aDispatched,
  anOffice,
  as,
  culture,
  education,
  later,
  rowOf,
  start,
} from "@/tests/factories/case";
import { consulted, delegated, drafted } from "@/tests/factories/letter";
import { anOpinion } from "@/tests/factories/opinion";
import { press } from "@/tests/factories/review";

beforeAll(anOffice);

async function aCaseWithAssist(): Promise<string> {
  const id = await aDispatched();
  await delegated(id);
  await consulted(id);
  return id;
}

const clocksOf = async (rowId: string) => {
  const rows = await db.deadline.findMany({ where: { assignmentId: rowId }, orderBy: { id: "asc" } });
  return rows.map((one) => [one.stage, toDay(one.dueOn), one.endedBy, toDay(one.metOn)]);
};

describe("协办意见", () => {
  test("写给主办单位，不写结果类别；走本单位的审核；主办单位看得到", async () => {
    const id = await aCaseWithAssist();
    const replyId = await anOpinion(id, "建议纳入研学课程。");
    const lead = await as("chengban");
    const dossier = await loadDossier(lead, id, start);
    const reply = await readLetter(lead, replyId);
    const letter = letterOf(await letterSource(dossier, reply));
    expect([letter.to, letter.head.map((row) => row.left).join("")]).toEqual([
      expect.stringContaining("文化和旅游局"),
      "",
    ]);
    expect([reply.kind, reply.outcome, reply.signedName !== null]).toEqual(["opinion", null, true]);
    const [opinion] = await assistOpinions(lead, id, dayOf(start));
    expect(opinion).toMatchObject({ isLate: false, isBounced: false, dueOn: null });
    expect((await rowOf(id, education())).state).toBe("done");
  });

  test("协办单位的科室随意见完成，意见退回重提时随之重开", async () => {
    const id = await aCaseWithAssist();
    const row = await rowOf(id, education());
    const coordinator = await as("xieban");
    await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" });
    const rows = [{ unitId: unitId("jtj-2"), duty: "lead" }];
    await act(coordinator, { machine: "assignment", id: row.id, event: "delegate", input: { rows } });
    const section = () => db.assignment.findFirstOrThrow({ where: { parentId: row.id } });
    await anOpinion(id, "同意。");
    expect((await section()).state).toBe("done");
    const input = { reason: "没有具体意见。" };
    await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "bounce", input });
    expect((await section()).state).toBe("acknowledged");
  });

  test("意见未到，答复不能送审；到了就能", async () => {
    const id = await aCaseWithAssist();
    const replyId = await drafted(id);
    await expect(press("chengban", replyId, "submit")).rejects.toThrow("协办意见未齐");
    await anOpinion(id, "没有不同意见，可与研学结合。");
    await press("chengban", replyId, "submit");
  });

  test("空洞的退回重提：短期限，从退回的文字改起，两份都留", async () => {
    const id = await aCaseWithAssist();
    const first = await anOpinion(id, "无意见。");
    const row = await rowOf(id, education());
    const bounce = {
      machine: "assignment",
      id: row.id,
      event: "bounce",
      input: { reason: "未说明研学安排" },
    } as const;
    await expect(act(await as("xieban"), bounce)).rejects.toThrow();
    await act(await as("lianluo"), bounce);
    const redo = (await clocksOf(row.id)).find(([stage]) => stage === "opinionRedo");
    expect(redo?.[2]).toBeNull();
    const [waiting] = await assistOpinions(await as("chengban"), id, dayOf(start));
    expect(waiting).toMatchObject({ isBounced: true, dueOn: redo?.[1] });
    const second = await anOpinion(id, "我局将路线列入秋季研学计划。", later(2));
    const letters = await db.reply.findMany({ where: { assignmentId: row.id }, orderBy: { id: "asc" } });
    expect(letters.map((one) => [one.id, one.state, one.previousId])).toEqual([
      [first, "issued", null],
      [second, "issued", first],
    ]);
    const [opinion] = await assistOpinions(await as("chengban"), id, dayOf(later(2)));
    expect(opinion?.blocks.map((one) => one.text)).toEqual(["我局将路线列入秋季研学计划。"]);
  });

  test("逾期才到：标明迟交，经过里写明期限；没到的标明逾期", async () => {
    const id = await aCaseWithAssist();
    const row = await rowOf(id, education());
    const due = (await clocksOf(row.id)).find(([stage]) => stage === "opinion")?.[1] as string;
    const after = later(120);
    const [missing] = await assistOpinions(await as("chengban"), id, dayOf(after));
    expect(missing).toMatchObject({ isOverdue: true, dueOn: due });
    const replyId = await anOpinion(id, "迟来的意见。", after);
    const [opinion] = await assistOpinions(await as("chengban"), id, dayOf(after));
    expect(opinion).toMatchObject({ isLate: true, isOverdue: false });
    const { values } = await db.eventDetail.findFirstOrThrow({
      where: { event: { subjectId: replyId, event: "issue" } },
    });
    expect((values as { facts: Record<string, string> }).facts.lateSince).toBe(due);
  });

  test("免予提交：只有主办单位能免，须有理由，其在写的意见作废，协办单位得到通知", async () => {
    const id = await aCaseWithAssist();
    const row = await rowOf(id, education());
    const waive = (input: object) => ({ machine: "assignment", id: row.id, event: "waive", input }) as const;
    await expect(act(await as("xieban"), waive({ reason: "我们没空" }))).rejects.toThrow();
    await expect(act(await as("lianluo"), waive({}))).rejects.toThrow("请填写理由");
    await act(await as("lianluo"), waive({ reason: "已当面商定，无需书面意见" }));
    const [opinion] = await assistOpinions(await as("chengban"), id, dayOf(start));
    expect(opinion).toMatchObject({ state: "done", note: "免予提交：已当面商定，无需书面意见" });
    const told = await db.outbox.findMany({ where: { proposalId: id, notice: "notifyRowUnit" } });
    expect(told.length).toBeGreaterThan(0);
    const replyId = await drafted(id);
    await press("chengban", replyId, "submit");
    expect((await rowOf(id, culture())).state).toBe("acknowledged");
  });
});
