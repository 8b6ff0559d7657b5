// What waits for whom, along the way of one item. Lines promise nothing by themselves, so each one's button is also
// held against the lifecycle's tables.
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { offersOf } from "@/lib/dossier/offers";
import type { Actor } from "@/lib/lifecycle/actor";
import { machines } from "@/lib/lifecycle/machines";
import { loadCase } from "@/lib/transition/load/case-facts";
import { countQueues, navCounts, worklistIds, worklistPage } from "@/lib/worklist/queries";
import { stepOf } from "@/lib/worklist/step";
import { unitId } from "@/prisma/seed/office/units";
import {
  act,
  aDispatched,
  aDraft,
  anAdmitted,
  anOffice,
  as,
  commerce,
  culture,
  education,
  later,
  rowOf,
  start,
} from "../../factories/case";
import { consulted, delegated, drafted, issued, signed, waived } from "../../factories/letter";

beforeAll(anOffice);

/** Queues of one person in which the item stands. */
async function queuesFor(login: string, proposalId: string, now = start): Promise<string[]> {
  const lines = await worklistPage(await as(login, now), dayOf(now), null, 1);
  return lines.filter((line) => line.proposalId === proposalId).map((line) => line.queue);
}

async function lineFor(login: string, proposalId: string, now = start) {
  const lines = await worklistPage(await as(login, now), dayOf(now), null, 1);
  const line = lines.find((one) => one.proposalId === proposalId);
  if (!line) throw new Error(`${login} has no line for the item`);
  return line;
}

/** Buttons that the tables would refuse now, by 「queue: reason」. */
async function refusedButtons(actor: Actor, today: string): Promise<string[]> {
  const lines = await worklistPage(actor, today, null, 1);
  const found: string[] = [];
  for (const line of lines) {
    const loaded = await loadCase(db, line.proposalId, today);
    if (!loaded) throw new Error("no case");
    const head = { id: line.proposalId, source: line.source };
    const offers = offersOf({ actor, today, ...loaded, head: head as never });
    const { machine, event } = stepOf(line);
    const offer = offers.find(
      (one) => one.machine === machine && one.event === event && one.id === line.subjectId,
    );
    // Events without a button of their own (记录面商, 修改草稿) are not among the offers.
    const events: Record<string, { button?: string }> = machines[machine].events;
    if (!offer && events[event]?.button) found.push(`${line.queue}: 没有这个按钮`);
    if (offer?.refusal) found.push(`${line.queue}: ${offer.refusal.zh}`);
    if (offer && offer.version !== line.version) found.push(`${line.queue}: 版本不符`);
  }
  return found;
}

describe("收件到交办", () => {
  it("代录的草稿等登记人员提交，提交后等其审查", async () => {
    const id = await aDraft();
    expect(await queuesFor("dengji", id)).toEqual(["entered"]);
    expect(await queuesFor("tian", id)).toEqual([]);
    await act(await as("dengji"), { machine: "proposal", id, event: "submit" });
    expect(await queuesFor("dengji", id)).toEqual(["review"]);
  });

  it("移交后离开登记人员，到交办机构；退回移交的说明已退回", async () => {
    const id = await anAdmitted();
    expect(await queuesFor("dengji", id)).toEqual([]);
    expect(await queuesFor("duchashi", id)).toEqual(["dispatch"]);
    const input = { reason: "属市级职权" };
    await act(await as("duchashi"), { machine: "proposal", id, event: "handBack", input });
    const line = await lineFor("dengji", id);
    expect(line.queue).toBe("hand-over");
    expect(stepOf(line).next).toContain("已退回");
  });
});

describe("承办单位", () => {
  it("签收以后等分解，分解以后等联系代表，联系以后等承办人起草", async () => {
    const id = await aDispatched();
    const pending = await lineFor("lianluo", id);
    expect(pending).toMatchObject({ queue: "acknowledge", duty: "lead", stage: "acknowledge" });
    expect(stepOf(pending).href).toBeNull();
    await act(await as("lianluo"), {
      machine: "assignment",
      id: pending.subjectId,
      event: pending.queue,
      version: pending.version,
    });
    expect(await queuesFor("lianluo", id)).toEqual(["delegate"]);
    const rows = [{ unitId: unitId("wlj-2"), duty: "lead", handlerId: (await as("chengban")).userId }];
    const { id: rowId } = await rowOf(id, culture());
    await act(await as("lianluo"), { machine: "assignment", id: rowId, event: "delegate", input: { rows } });
    expect(await queuesFor("lianluo", id)).toEqual(["contact"]);
    expect(await queuesFor("chengban", id)).toEqual(["first-contact"]);
    await consulted(id);
    expect(await queuesFor("lianluo", id)).toEqual([]);
    expect(await queuesFor("chengban", id)).toEqual(["draft"]);
  });

  it("协办单位只看到自己的任务和主办单位的名称", async () => {
    const id = await aDispatched();
    const line = await lineFor("xieban", id);
    expect(line).toMatchObject({ queue: "acknowledge", duty: "assist", stage: "acknowledge" });
    expect(line.units.map((unit) => unit.name)).toContain("区文旅局");
    expect(await queuesFor("shangwu", id)).toEqual([]);
  });

  it("参阅件另列，签收即完成", async () => {
    const id = await aDispatched(start, [
      { unitId: culture(), duty: "lead" },
      { unitId: commerce(), duty: "reference" },
    ]);
    expect(await queuesFor("shangwu", id)).toEqual(["acknowledge-reference"]);
  });

  it("申请退办等交办机构裁定；维持后意见写在该件下面", async () => {
    const id = await aDispatched();
    const { id: rowId } = await rowOf(id, culture());
    const input = {
      reason: "不属本单位职责",
      legalGround: "“三定”规定第五条",
      suggestedUnitId: commerce(),
    };
    await act(await as("juzhang"), { machine: "assignment", id: rowId, event: "contest", input });
    const line = await lineFor("duchashi", id);
    expect(line).toMatchObject({ queue: "contested", stage: "contestRuling", suggestedUnit: "区商务局" });
    expect(await queuesFor("lianluo", id)).toEqual([]);
    await act(await as("duchashi"), {
      machine: "assignment",
      id: rowId,
      event: "uphold",
      input: { text: "依据条例第二十一条由文旅局牵头" },
    });
    expect((await lineFor("lianluo", id)).upheld).toBe("依据条例第二十一条由文旅局牵头");
  });
});

describe("审核、印发、评价", () => {
  it("送审后依次等科室负责人、分管领导、主要领导，签发后等联络员印发", async () => {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    const reply = await drafted(id);
    expect(await queuesFor("chengban", id)).toEqual(["submit"]);
    await act(await as("chengban"), { machine: "reply", id: reply, event: "submit" });
    expect(await queuesFor("chengban", id)).toEqual([]);
    expect(await queuesFor("kezhang", id)).toEqual(["pass"]);
    expect(await queuesFor("fenguan", id)).toEqual([]);
    await act(await as("kezhang"), { machine: "reply", id: reply, event: "pass" });
    expect(await queuesFor("kezhang", id)).toEqual([]);
    expect(await queuesFor("fenguan", id)).toEqual(["pass"]);
    await act(await as("fenguan"), { machine: "reply", id: reply, event: "pass" });
    expect(await queuesFor("juzhang", id)).toEqual(["sign"]);
    await act(await as("juzhang"), { machine: "reply", id: reply, event: "sign" });
    const line = await lineFor("lianluo", id);
    expect(line).toMatchObject({ queue: "issue", stage: "answer", signers: 1 });
    expect(line.documentNumber).toMatch(/^周文旅函〔2026〕\d+号$/);
    expect(stepOf(line).next).toBe("印发，送达 1 位代表");
  });

  it("退回修改的写明由谁退回", async () => {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    const reply = await drafted(id);
    await act(await as("chengban"), { machine: "reply", id: reply, event: "submit" });
    const input = { reason: "第二点请写明时限" };
    await act(await as("kezhang"), { machine: "reply", id: reply, event: "sendBack", input });
    expect(stepOf(await lineFor("chengban", id)).next).toBe("秦守正已退回，修改后再送审");
  });

  it("印发后等提出人评价，期满前五日等登记人员催评", async () => {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    await issued(id);
    expect(await queuesFor("lianluo", id)).toEqual(["propose-publication"]);
    expect(await queuesFor("dengji", id)).toEqual([]);
    const clock = await db.deadline.findFirstOrThrow({
      where: { proposalId: id, stage: "ratingWindow", endedBy: null },
    });
    const near = new Date(clock.dueOn.getTime() - 3 * 24 * 60 * 60 * 1000);
    expect(await queuesFor("dengji", id, near)).toEqual(["ask-again"]);
    await act(await as("dengji", near), { machine: "proposal", id, event: "remindRating" }, near);
    expect(await queuesFor("dengji", id, near)).toEqual([]);
    const over = new Date(clock.dueOn.getTime() + 3 * 24 * 60 * 60 * 1000);
    expect(await queuesFor("dengji", id, over)).toEqual(["no-response"]);
    await act(await as("dengji", over), { machine: "proposal", id, event: "lapseRating" }, over);
    expect(await queuesFor("dengji", id, over)).toEqual(["conclude"]);
  });
});

describe("清单本身", () => {
  it("每一行的按钮，生命周期表此刻都允许", async () => {
    const open = await aDispatched();
    await delegated(open);
    await waived(open);
    await consulted(open);
    await signed(open);
    const logins = ["dengji", "lianluo", "xieban", "shangwu", "chengban", "kezhang", "fenguan", "juzhang"];
    for (const login of logins) {
      const refused = await refusedButtons(await as(login), dayOf(start));
      expect(refused, login).toEqual([]);
    }
  });

  it("分类的数目就是各类的行数，逾期的在前", async () => {
    const now = later(30);
    const actor = await as("lianluo", now);
    const today = dayOf(now);
    const counts = await countQueues(actor, today);
    const lines = await worklistPage(actor, today, null, 1);
    expect(counts.reduce((sum, count) => sum + count.total, 0)).toBe(lines.length);
    for (const { key, total, overdue } of counts) {
      const own = await worklistPage(actor, today, key, 1);
      expect(own).toHaveLength(total);
      expect(own.filter((line) => line.dueOn !== null && line.dueOn < today)).toHaveLength(overdue);
    }
    const days = lines.flatMap((line) => line.dueOn ?? []);
    expect(days).toEqual([...days].sort());
    expect(await worklistIds(actor, today, null, 0, 50)).toEqual(lines.map((line) => line.proposalId));
    expect((await navCounts(actor))["/worklist"]).toBeGreaterThan(0);
  });

  it("管理员没有待办", async () => {
    for (const login of ["xitong", "anquan", "shenji"]) {
      const actor = await as(login);
      expect(await countQueues(actor, dayOf(start))).toEqual([]);
      expect(await worklistPage(actor, dayOf(start), null, 1)).toEqual([]);
    }
  });

  it("协办单位的行不含他人拟办中的单位", async () => {
    const id = await anAdmitted();
    const rows = [
      { unitId: culture(), duty: "lead" },
      { unitId: education(), duty: "assist" },
    ];
    await act(await as("duchashi"), { machine: "proposal", id, event: "plan", input: { rows } });
    expect(await queuesFor("lianluo", id)).toEqual([]);
    await act(await as("duchashi"), { machine: "proposal", id, event: "circulatePlan" });
    expect(await queuesFor("lianluo", id)).toEqual(["planned"]);
  });
});
