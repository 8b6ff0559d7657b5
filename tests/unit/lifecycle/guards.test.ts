// Every condition of every row refuses where it should, with its own code and a sentence that says what to do.
import { describe, expect, test } from "vitest";
import { assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import { conditionOf } from "@/lib/lifecycle/docs/conditions";
import { describeMachine } from "@/lib/lifecycle/docs/describe";
import { type Context, type Decision, decide } from "@/lib/lifecycle/engine";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import type { Machine } from "@/lib/lifecycle/machines";
import { proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { replyEvents, replyStates } from "@/lib/lifecycle/reply";
import {
  aCase,
  assignmentFacts,
  issuedReply,
  type RowName,
  replyFacts,
  today,
  withRows,
} from "../../factories/lifecycle-facts";
import { type PersonName, people } from "../../factories/lifecycle-people";
import { assignmentCases } from "./refused/assignment";
import type { GuardCase } from "./refused/guard-case";
import { proposalCases } from "./refused/proposal";
import { checkStage, meetingsHeld, replyCases } from "./refused/reply";

const contextOf = (name: PersonName): Context => ({ actor: people[name], today });

function asked(
  machine: Machine,
  [event, rowName, name, file]: GuardCase,
): { answer: Decision<string>; guard: string } {
  const context = contextOf(name);
  if (machine === "proposal") {
    const table = proposalEvents[event as keyof typeof proposalEvents];
    const first = table.guards?.find((guard) => guard(file, context));
    return { answer: decide(table, proposalStates, file, context), guard: nameOf(first) };
  }
  if (machine === "assignment") {
    const table = assignmentEvents[event as keyof typeof assignmentEvents];
    const facts = assignmentFacts(file, rowName as RowName);
    const first = table.guards?.find((guard) => guard(facts, context));
    return { answer: decide(table, assignmentStates, facts, context), guard: nameOf(first) };
  }
  const table = replyEvents[event as keyof typeof replyEvents];
  const facts = replyFacts(file);
  const first = table.guards?.find((guard) => guard(facts, context));
  return { answer: decide(table, replyStates, facts, context), guard: nameOf(first) };
}

const nameOf = (guard: unknown) => (guard ? conditionOf(guard).name : "none");

const all: Record<Machine, readonly GuardCase[]> = {
  proposal: proposalCases,
  assignment: assignmentCases,
  reply: replyCases,
};

describe.each(Object.keys(all) as Machine[])("%s", (machine) => {
  test.each(all[machine].map((one) => ({ one, event: one[0], code: one[4], name: one[2] })))(
    "$event is refused with $code ($name)",
    ({ one, code }) => {
      const { answer } = asked(machine, one);
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
      if (!answer.ok) expect(answer.refusal.zh).toMatch(/[。]$/);
    },
  );

  test("no condition of any row is left without a case", () => {
    const tried = new Set(all[machine].map((one) => `${one[0]} ${asked(machine, one).guard}`));
    const stated = describeMachine(machine).rows.flatMap((row) =>
      row.conditions.map(({ name }) => `${row.event} ${name}`),
    );
    // Only leaders contest directly, and the case has no leader in the reference unit.
    expect(stated.filter((pair) => !tried.has(pair))).toEqual(
      machine === "assignment" ? ["contest notReference"] : [],
    );
  });
});

describe("at the boundary", () => {
  const allowed = (machine: Machine, one: readonly [string, RowName | null, PersonName, CaseFacts]) =>
    asked(machine, [...one, ""]).answer.ok;
  const clock = (stage: string, dueOn: string, id = "lead") => ({
    deadlines: [{ stage, assignmentId: id, subjectId: null, dueOn }],
  });

  test("联名截止次日可以提交；受邀人都答复了，当日也可以提交", () => {
    const over = aCase({ state: "draft", proposal: { cosignUntil: "2026-05-05" } });
    expect(allowed("proposal", ["submit", null, "proposer.lead", over])).toBe(true);
    const open = aCase({ state: "draft", proposal: { cosignUntil: "2026-05-20" } });
    const answered = { ...open, signers: open.signers.filter((one) => one.consent !== "invited") };
    expect(allowed("proposal", ["submit", null, "proposer.lead", answered])).toBe(true);
  });

  test("退办申请期限的最后一天仍可申请，没有期限记录的不可申请", () => {
    expect(allowed("assignment", ["contest", "lead", "leader.lead", aCase(clock("contest", today))])).toBe(
      true,
    );
    expect(allowed("assignment", ["contest", "lead", "leader.lead", aCase({ deadlines: [] })])).toBe(false);
  });

  test("退办逾期的拒绝写明期限和条款；规则方案受理逾期的，可以申请；不要求主要领导的，联络员可以直接提出", () => {
    const late = clock("contest", "2026-05-05");
    const refused = asked("assignment", ["contest", "lead", "leader.lead", aCase(late), ""]).answer;
    const zh = refused.ok ? "" : refused.refusal.zh;
    expect(zh).toContain("自交办之日起 5 日（《规定》第十二条）");
    const contest = { requiresLeader: true, refusesLate: false, window: "" };
    const taken = aCase({ ...late, profile: { contest } });
    expect(allowed("assignment", ["contest", "lead", "leader.lead", taken])).toBe(true);
    expect(allowed("assignment", ["contest", "lead", "coordinator.lead", taken])).toBe(false);
    const alone = aCase({ profile: { contest: { ...contest, requiresLeader: false } } });
    expect(allowed("assignment", ["contest", "lead", "coordinator.lead", alone])).toBe(true);
    expect(allowed("assignment", ["contest", "lead", "coordinator.assist", alone])).toBe(false);
  });

  test("视同签收在期限过后的第一天", () => {
    const file = withRows(aCase(clock("acknowledge", "2026-05-05")), { lead: { state: "pending" } });
    expect(allowed("assignment", ["deemAcknowledged", "lead", "system", file])).toBe(true);
  });

  test("答复到期当日仍可申请延期；重办期内也可申请", () => {
    expect(
      allowed("assignment", ["requestExtension", "lead", "coordinator.lead", aCase(clock("answer", today))]),
    ).toBe(true);
    expect(
      allowed("assignment", ["requestExtension", "lead", "coordinator.lead", aCase(clock("rework", today))]),
    ).toBe(true);
  });

  test("正在裁定的退办不影响开始办理：有签收记录即可", () => {
    const file = withRows(aCase({ state: "dispatched" }), { lead: { state: "contested" } });
    expect(allowed("proposal", ["begin", null, "system", file])).toBe(true);
  });

  test("分办两家以上可以交办", () => {
    const base = aCase({ state: "admitted" });
    const [lead] = base.assignments;
    if (!lead) throw new Error("no lead");
    const split = ["a", "b"].map((id) => ({ ...lead, id, unitId: id, duty: "split" as const }));
    expect(allowed("proposal", ["dispatch", null, "dispatcher.own", { ...base, assignments: split }])).toBe(
      true,
    );
  });

  test("评价窗口期满次日可记未反馈", () => {
    const file = aCase({
      state: "replied",
      replies: [issuedReply()],
      ratings: [
        {
          id: "r",
          replyId: "reply",
          signerId: "signer.lead",
          state: "awaiting",
          result: null,
          attitude: null,
          isReminded: true,
        },
      ],
      deadlines: [{ stage: "ratingWindow", assignmentId: null, subjectId: "r", dueOn: "2026-05-05" }],
    });
    expect(allowed("proposal", ["lapseRating", null, "system", file])).toBe(true);
  });

  test("重办后仍不满意的，有本轮专题会裁定即可办结", () => {
    const file = aCase({
      state: "replied",
      proposal: { round: 2 },
      replies: [issuedReply({ round: 2, combinedRating: "dissatisfied" })],
      rulings: [{ round: 2 }],
    });
    expect(allowed("proposal", ["conclude", null, "registrar.own", file])).toBe(true);
  });

  test("重办后满意的，前一轮的不满意不再挡住办结", () => {
    const replies = [
      issuedReply({ id: "first", combinedRating: "dissatisfied" }),
      issuedReply({ id: "second", round: 2, combinedRating: "satisfied" }),
    ];
    const file = aCase({ state: "replied", proposal: { round: 2 }, replies });
    expect(allowed("proposal", ["conclude", null, "registrar.own", file])).toBe(true);
    expect(allowed("proposal", ["rework", null, "registrar.own", file])).toBe(false);
  });

  test("延期由规则方案指定的一方批准", () => {
    const extensions = [{ id: "e", assignmentId: "lead", isPending: true }];
    const file = aCase({ extensions, profile: { extensionGrantedBy: "registrar" } });
    expect(allowed("proposal", ["extend", null, "registrar.own", file])).toBe(true);
    expect(allowed("proposal", ["extend", null, "dispatcher.own", file])).toBe(false);
  });

  test("议案转建议只在人大来件上", () => {
    const file = aCase({ state: "submitted", proposal: { source: "cppcc" } });
    expect(allowed("proposal", ["convert", null, "registrar.own", file])).toBe(false);
  });

  test("代表自己写的草稿，登记人员不能代为提交或删除", () => {
    const file = aCase({ state: "draft", proposal: { wasRegisteredByOffice: false, wasSubmitted: false } });
    for (const event of ["submit", "discard", "edit", "inviteCosigners"] as const) {
      expect(allowed("proposal", [event, null, "registrar.own", file]), event).toBe(false);
      expect(allowed("proposal", [event, null, "proposer.lead", file]), event).toBe(true);
    }
  });

  test("科室有自己的联络员时，签收由联络员办，科室负责人不再代办", () => {
    const file = withRows(aCase(), { child: { state: "pending", hasUnitCoordinator: true } });
    expect(allowed("assignment", ["acknowledge", "child", "section_head.own", file])).toBe(false);
  });

  test("补充答复在承办任务完成之后送审", () => {
    const file = withRows(aCase({ state: "replied" }), {
      lead: { state: "done" },
      assist: { state: "done" },
    });
    const draft = { ...issuedReply(), state: "draft" as const, kind: "supplement" as const };
    expect(allowed("reply", ["submit", null, "handler.own", { ...file, replies: [draft] }])).toBe(true);
  });

  test("协办意见不选结果类别，也不等别家的意见", () => {
    const opinion = { ...issuedReply(), state: "draft" as const, kind: "opinion" as const };
    const draft = { ...opinion, assignmentId: "assist", unitId: "assist", outcome: null, disclosure: null };
    expect(allowed("reply", ["submit", null, "handler.assist", aCase({ replies: [draft] })])).toBe(true);
  });

  test("沟通次数够了就能送审；起草过的联络员可以核稿", () => {
    expect(allowed("reply", ["submit", null, "handler.own", meetingsHeld])).toBe(true);
    expect(allowed("reply", ["sign", null, "coordinator.lead", checkStage])).toBe(true);
  });

  test("只答复分给本单位的诉求", () => {
    const file = withRows(aCase(), { lead: { askIds: ["ask2"] }, assist: { state: "done" } });
    const draft = { ...issuedReply(), state: "draft" as const, answeredAskIds: ["ask2"] };
    expect(allowed("reply", ["submit", null, "handler.own", { ...file, replies: [draft] }])).toBe(true);
  });
});
