// 签收: the unit has the item in hand, by its own press or because it let the days pass (视同签收).
import { toDate } from "@/lib/db/day";
import { dropClocks, meetClocks } from "@/lib/transition/clocks";
import type { EffectFn } from "@/lib/transition/step";
import { clocksOf, ownId } from "./own";

/** The first acknowledgement stays; a withdrawn or overruled contest puts one on record where it was missing. */
export const stampAcknowledged: EffectFn = async (step) => {
  await step.tx.assignment.updateMany({
    where: { ...ownId(step), acknowledgedOn: null },
    data: {
      acknowledgedOn: toDate(step.today),
      acknowledgedById: step.actor.isSystem ? null : step.actor.userId,
    },
  });
  await meetClocks(step, ["acknowledge"], clocksOf(step));
};

/** 视同签收: nobody pressed within the profile's window. */
export const stampDeemed: EffectFn = async (step) => {
  await step.tx.assignment.update({
    where: ownId(step),
    data: { acknowledgedOn: toDate(step.today), isDeemed: true },
  });
  await dropClocks(step, { ...clocksOf(step), stage: "acknowledge" });
};
