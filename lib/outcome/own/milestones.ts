// The way of an item as its proposer follows it: seven milestones with their days. Pure.
import type { Day } from "@/lib/calendar/day";
import type { ProposalState, Source } from "@/lib/db/generated/enums";
import { eventZh } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";

export type Milestone = {
  zh: string;
  state: "done" | "current" | "todo";
  on: Day | null;
  /** Who has it or what is expected next. */
  note: string;
};

export type Way = {
  source: Source;
  state: ProposalState;
  submittedOn: Day | null;
  admittedOn: Day | null;
  dispatchedOn: Day | null;
  repliedOn: Day | null;
  concludedOn: Day | null;
  number: string;
  /** 「主办区文旅局，协办区教体局」. */
  units: string;
  answerDueOn: Day | null;
  /** True when every signer's word is in, or is no longer waited for. */
  isRated: boolean;
  isAsked: boolean;
  round: number;
};

const order = ["draft", "submitted", "admitted", "dispatched", "handling", "replied", "concluded"] as const;

/** Ended before its time: the milestones stop where it ended. */
const ended: Partial<Record<ProposalState, string>> = {
  withdrawn: "已撤回",
  void: "已作废",
  declined: "未立案",
};

/** The milestones in their order; exactly one is the current one while the item is on its way. */
export function milestonesOf(way: Way): Milestone[] {
  const at = order.indexOf((way.state === "archived" ? "concluded" : way.state) as (typeof order)[number]);
  const admitted = eventZh("proposal", "admit", way.source);
  const steps: { zh: string; from: number; on: Day | null; note: string; waits: string }[] = [
    { zh: "提交", from: 1, on: way.submittedOn, note: "", waits: "写好后提交" },
    {
      zh: admitted,
      from: 2,
      on: way.admittedOn,
      note: way.number,
      waits: `${sourceWords[way.source].office}审查`,
    },
    { zh: "交办", from: 3, on: way.dispatchedOn, note: way.units, waits: "确定承办单位" },
    {
      zh: "办理",
      from: 5,
      on: null,
      note: way.round > 1 ? `已重新办理，第 ${way.round} 轮` : "",
      waits: way.units,
    },
    {
      zh: "答复",
      from: 5,
      on: way.repliedOn,
      note: "",
      waits: way.answerDueOn ? `期限 ${way.answerDueOn}` : "",
    },
  ];
  const list: Milestone[] = steps.map(({ zh, from, on, note, waits }) => {
    const isDone = at >= from || (on !== null && zh !== "答复");
    return { zh, state: isDone ? "done" : "todo", on: isDone ? on : null, note: isDone ? note : waits };
  });
  const rated = at >= 5 && way.isRated;
  if (way.isAsked) list.push({ zh: "评价", state: rated ? "done" : "todo", on: null, note: "" });
  list.push({ zh: "办结", state: at >= 6 ? "done" : "todo", on: way.concludedOn, note: "" });
  return withCurrent(list, way.state);
}

function withCurrent(list: readonly Milestone[], state: ProposalState): Milestone[] {
  const stopped = ended[state];
  if (stopped) {
    const kept = list.filter((one) => one.state === "done");
    return [...kept, { zh: stopped, state: "current", on: null, note: "" }];
  }
  const next = list.findIndex((one) => one.state === "todo");
  // Only the step in hand says who has it; the later ones are still far away.
  return list.map((one, index) => {
    if (index === next) return { ...one, state: "current" };
    return one.state === "todo" && one.zh !== "答复" ? { ...one, note: "" } : one;
  });
}
