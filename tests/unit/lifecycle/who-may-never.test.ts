// 「不能代填」: rating, concluding, ruling and granting look at every post of the person, not only the acting one.
import { describe, expect, test } from "vitest";
import { type Actor, type PostKind, postKinds } from "@/lib/lifecycle/actor";
import { assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import { type Decision, decide } from "@/lib/lifecycle/engine";
import type { CaseFacts } from "@/lib/lifecycle/facts";
import { proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { aCase, assignmentFacts, issuedReply, today, withRows } from "../../factories/lifecycle-facts";
import { person, post } from "../../factories/lifecycle-people";

const extensions = [{ id: "e", assignmentId: "lead", isPending: true }];
const replied = aCase({ state: "replied", replies: [issuedReply()] });
const awaiting = {
  id: "r",
  replyId: "reply",
  signerId: "signer.lead",
  state: "awaiting",
  result: null,
  attitude: null,
} as const;
const secondTime = aCase({
  state: "replied",
  proposal: { round: 2 },
  replies: [issuedReply({ round: 2, combinedRating: "dissatisfied" })],
});
const contested = withRows(aCase(), { assist: { state: "contested" } });

type Ruling = { zh: string; kind: PostKind; unitId: string; ask: (actor: Actor) => Decision<string> };

const onProposal = (event: keyof typeof proposalEvents, file: CaseFacts) => (actor: Actor) =>
  decide(proposalEvents[event], proposalStates, file, { actor, today });
const onContest = (event: "uphold" | "reassign") => (actor: Actor) =>
  decide(assignmentEvents[event], assignmentStates, assignmentFacts(contested, "assist"), { actor, today });

const rulings: readonly Ruling[] = [
  { zh: "办结", kind: "registrar", unitId: "body", ask: onProposal("conclude", replied) },
  { zh: "代录评价", kind: "registrar", unitId: "body", ask: onProposal("rate", replied) },
  {
    zh: "补录评价",
    kind: "registrar",
    unitId: "body",
    ask: onProposal("rateLate", { ...replied, state: "archived" }),
  },
  {
    zh: "记为未反馈",
    kind: "registrar",
    unitId: "body",
    ask: onProposal("lapseRating", { ...replied, ratings: [{ ...awaiting, isReminded: true }] }),
  },
  { zh: "记录专题会裁定", kind: "registrar", unitId: "body", ask: onProposal("ruleRating", secondTime) },
  { zh: "同意延期", kind: "dispatcher", unitId: "office", ask: onProposal("extend", aCase({ extensions })) },
  {
    zh: "不同意延期",
    kind: "dispatcher",
    unitId: "office",
    ask: onProposal("refuseExtension", aCase({ extensions })),
  },
  { zh: "维持交办", kind: "dispatcher", unitId: "office", ask: onContest("uphold") },
  { zh: "改办", kind: "dispatcher", unitId: "office", ask: onContest("reassign") },
];

const business = postKinds.filter((kind) => kind !== "proposer");
/** Places in the units at work: the bureaus and any of their sections, on the item or not. */
const places = ["lead", "lead.s1", "lead.s3", "assist", "assist.s9", "reference"];

describe.each(rulings)("$zh", ({ kind, unitId, ask }) => {
  const own = post(kind, unitId);

  test("没有其他任职的可以办", () => {
    expect(ask(person("someone", own))).toMatchObject({ ok: true });
  });

  test("在承办单位兼任任何职务的不能办，不论当前用哪个身份", () => {
    for (const place of places) {
      for (const other of business) {
        const answer = ask(person("someone", own, { also: [post(other, place)] }));
        expect(answer, `${other}@${place}`).toMatchObject({ ok: false, refusal: { code: "own_unit" } });
      }
    }
  });

  test("代行承办单位领导职务期间不能办", () => {
    const answer = ask(person("someone", own, { standsIn: [post("leader", "assist")] }));
    expect(answer).toMatchObject({ ok: false, refusal: { code: "own_unit" } });
  });

  test("在已改办、已收回的单位或无关单位任职的可以办", () => {
    for (const place of ["released", "released.s1", "stranger", "gov"]) {
      const answer = ask(person("someone", own, { also: [post("handler", place)] }));
      expect(answer, place).toMatchObject({ ok: true });
    }
  });

  test("本人也是代表的，不妨碍履行工作职务", () => {
    const answer = ask(person("someone", own, { also: [post("proposer", "lead")] }));
    expect(answer).toMatchObject({ ok: true });
  });
});

describe("提出人本人的评价", () => {
  const rate = onProposal("rate", replied);
  const deputy = (also: readonly PostKind[]) =>
    person("deputy", post("proposer", "body"), {
      also: also.map((kind) => post(kind, "lead")),
      proposerIds: ["proposer.lead"],
    });

  test("即使他是承办单位的领导，也由他本人评价", () => {
    expect(rate(deputy(["leader"]))).toMatchObject({ ok: true });
  });

  test("但他用单位的身份时不能评价", () => {
    const actor = { ...deputy([]), acting: post("leader", "lead") };
    expect(rate(actor)).toMatchObject({ ok: false, refusal: { code: "not_yours" } });
  });

  test("谢绝联名的人不能评价", () => {
    const actor = person("x", post("proposer", "body"), { proposerIds: ["proposer.declined"] });
    expect(rate(actor)).toMatchObject({ ok: false, refusal: { code: "not_yours" } });
  });
});

test("拟办阶段的单位还没有承办，不算在内", () => {
  const planned = withRows(replied, { reference: { state: "planned" } });
  const actor = person("x", post("registrar", "body"), { also: [post("handler", "reference")] });
  expect(onProposal("conclude", planned)(actor)).toMatchObject({ ok: true });
});
