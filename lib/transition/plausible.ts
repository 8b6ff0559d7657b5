// Days of what has happened: a slip of the pen must not start, end or prove anything.
import type { Day } from "@/lib/calendar/day";
import { Refused } from "@/lib/lifecycle/refusal";
import type { Step } from "./step";

type Field = { name: string; zh: string };

/** Refuses a day after today for something that is said to have happened. */
export function mustNotBeFuture(step: Step, on: Day, { name, zh }: Field): void {
  if (on <= step.today) return;
  throw new Refused({ code: "future", zh: `${zh}不能晚于今天，请核对。`, field: name });
}

/** A letter arrives between its signing and today: an earlier day would end the rating window before it began. */
export function mustBeDeliverable(step: Step, on: Day, signedOn: Day | null, name: string): void {
  mustNotBeFuture(step, on, { name, zh: "送达日期" });
  if (signedOn === null || on >= signedOn) return;
  throw new Refused({
    code: "before_signing",
    zh: `送达日期不能早于签发日期 ${signedOn}，请核对。`,
    field: name,
  });
}
