"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { moreFollows } from "@/components/form/batch";
import { defineAction } from "@/lib/action/define-action";
import { tickedItems } from "@/lib/action/fields";
import { goOn } from "@/lib/action/go-on";
import { adjustUnits, carryPlan, dispatchMany } from "@/lib/dispatch/commands";
import { planForm } from "@/lib/dispatch/plan-form";

const doneKeys = { plan: "plan", circulate: "circulatePlan", dispatch: "dispatch" } as const;

/** 保存拟办、预交办、交办 of one item, and 调整承办单位: the pressed button says which. */
export const carry = defineAction(planForm, async (actor, form) => {
  if (form.press === "adjust") {
    await adjustUnits(actor, form, new Date());
    goOn(`/proposals/${form.id}/assignment`, "proposal.adjust");
  }
  await carryPlan(actor, form, new Date());
  goOn(form.next ?? "/dispatch", doneKeys[form.press]);
});

const stale = "页面内容已过期，请刷新后重试";

const bulkForm = z.object({
  requestId: z.uuid(stale),
  press: z.enum(["dispatch", "circulatePlan"], stale),
  items: tickedItems("请先在左侧勾选要办理的件", 500),
  note: planForm.shape.note,
  [moreFollows]: z.string().optional(),
});

/** 交办 and 预交办 of the ticked items, a result for each. */
export const carryMany = defineAction(bulkForm, async (actor, form) => {
  const { press: event, ...press } = form;
  const result = await dispatchMany(actor, event, press, new Date());
  if (!form[moreFollows]) refresh();
  return { status: "batch", ...result };
});
