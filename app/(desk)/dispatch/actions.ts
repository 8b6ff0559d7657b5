"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define-action";
import { listOf } from "@/lib/action/fields";
import { adjustUnits, carryPlan, fireMany } from "@/lib/dispatch/commands";
import { planForm } from "@/lib/dispatch/plan-form";

const doneKeys = { plan: "plan", circulate: "circulatePlan", dispatch: "dispatch" } as const;

/** 保存拟办、预交办、交办 of one item, and 调整承办单位: the pressed button says which. */
export const carry = defineAction(planForm, async (actor, form) => {
  if (form.press === "adjust") {
    await adjustUnits(actor, form, new Date());
    redirect(`/proposals/${form.id}/assignment?done=proposal.adjust`);
  }
  await carryPlan(actor, form, new Date());
  redirect(`${form.next ?? "/dispatch"}?done=${doneKeys[form.press]}`);
});

const stale = "页面内容已过期，请刷新后重试";

/** A row of the list as its tick sends it: the item and the version that was on the screen. */
const item = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d+$/, stale)
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));

const bulkForm = z.object({
  requestId: z.uuid(stale),
  press: z.enum(["dispatch", "circulatePlan"], stale),
  items: listOf(item).pipe(
    z.array(z.custom<z.output<typeof item>>()).min(1, "请先在左侧勾选要办理的件").max(500),
  ),
});

/** 交办 and 预交办 of the ticked items, a result for each. */
export const carryMany = defineAction(bulkForm, async (actor, { press, items, requestId }) => {
  const result = await fireMany(actor, press, items, requestId, new Date());
  refresh();
  return { status: "batch", ...result };
});
