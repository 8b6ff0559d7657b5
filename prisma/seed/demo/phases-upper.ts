// Phases of an item that the city hands down: 登记 by the 督查室, and what the city sends back after the answer.
import { addDays, yearOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { chineseNumber } from "@/lib/text/numbers";
import { registerUpperItem } from "@/lib/transition/register/create-upper";
import { currentMeeting } from "../office/meetings";
import { unitId } from "../office/units";
import { topicId } from "../reference";
import { uploadScan } from "./papers";
import { act, dispatcherOf, nextMoment, onItem, type Run, requestOf } from "./run";
import { bodyOf } from "./words";

export type UpperOptions = {
  number: string;
  duty: "lead" | "split" | "assist";
  lead: string;
  group: string;
  /** Days from the day of 登记 to the one by which the city wants the answer. */
  answerIn: number;
};

/** The city's terms run beside the district's, three behind in number; it meets a week later. */
function cityMeeting(run: Run) {
  const { termOrdinal, ordinal, opensOn } = currentMeeting("congress", run.clock.today);
  const city = termOrdinal - 3;
  return {
    termOrdinal: city,
    meetingOrdinal: ordinal,
    meetingName: `市${chineseNumber(city)}届人大${chineseNumber(ordinal)}次会议`,
    opensOn: addDays(opensOn, 7),
    closesOn: addDays(opensOn, 10),
  };
}

export async function registerUpper(run: Run, options: UpperOptions): Promise<void> {
  const { item } = run;
  const bodyId = unitId("szrd");
  const input = {
    ...cityMeeting(run),
    bodyId,
    source: "congress" as const,
    level: "city" as const,
    inSession: true,
    numberText: options.number,
    office: "市政府督查室",
    duty: options.duty,
    dueOn: addDays(run.day, options.answerIn),
    title: item.title,
    body: bodyOf(item),
    asks: item.asks.map((ask) => `${ask}。`),
    topicId: topicId(item.topic),
    disclosureWish: "full" as const,
    leadName: options.lead,
    leadGroup: options.group,
    leadPhone: "10000008001",
    leadAddress: "淄博市演示路 1 号",
    notSecret: true as const,
  };
  const actor = await dispatcherOf(run);
  const command = { requestId: requestOf(run, "register"), input };
  run.id = (await registerUpperItem(actor, command, nextMoment(run))).proposalId;
  run.numberText = options.number;
  run.ids.set(run.name, run.id);
  await db.proposer.updateMany({
    where: { seats: { some: { bodyId } } },
    data: { isFictional: true },
  });
}

/** 上级反馈, from the paper. */
export async function upperFeedback(
  run: Run,
  options: { rating: string; outcome: string; remark: string },
): Promise<void> {
  const actor = await dispatcherOf(run);
  const lines = [`${yearOf(run.day)}年市人大代表建议办理情况反馈`, run.item.title, options.rating];
  const scanId = await uploadScan(actor, "upper_feedback", "上级反馈", lines);
  await act(run, actor, onItem(run), "recordUpperFeedback", { ...options, on: run.day, scanId });
}
