// 收件: what the registrar and the proposer start. Decides nothing: registerProposal and fire() do.
import "server-only";
import { z } from "zod";
import { withKeptFiles } from "@/lib/action/act";
import { tickedItems } from "@/lib/action/fields";
import type { Actor } from "@/lib/lifecycle/actor";
import { Refused } from "@/lib/lifecycle/refusal";
import { fireMany, type ManyResult } from "@/lib/transition/fire-many";
import { registerProposal } from "@/lib/transition/register/create";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { meetingsOf } from "./options";
import { type RegisterForm, typedFields } from "./register-form";

/** Registers an item from the form, and submits it in the same transaction when that button was pressed. */
export async function register(actor: Actor, form: RegisterForm, now: Date): Promise<{ proposalId: string }> {
  return withKeptFiles(actor, typedFields, form, async (kept) => {
    const input = await completed(actor, form, kept as z.output<typeof typedFields>);
    const submits = form.press === "submit";
    return registerProposal(actor, { requestId: form.requestId, input, submits }, now);
  });
}

/** Source and kind by the meeting; a proposer neither numbers an item nor puts it on the fast track. */
async function completed(
  actor: Actor,
  form: RegisterForm,
  typed: z.output<typeof typedFields>,
): Promise<RegisterInput> {
  const meetings = await meetingsOf(actor.acting.unitId);
  const meeting = meetings.find((one) => one.id === typed.meetingId);
  if (!meeting) throw new Refused({ code: "no_meeting", zh: "请选择会议。", field: "meetingId" });
  const isOffice = actor.acting.kind === "registrar";
  const own = isOffice ? typed : { ...typed, numberText: "", route: "ordinary" as const };
  if (isOffice && form.category === "hotline") return { ...own, source: "hotline", kind: "hotline" };
  const kind = meeting.source === "congress" ? "suggestion" : "proposal";
  return { ...own, source: meeting.source, kind };
}

export const handOverForm = z.object({
  requestId: z.uuid("页面内容已过期，请刷新后重试"),
  officeId: z.uuid("请选择交办机构"),
  rows: tickedItems("请先勾选要移交的件", 200),
});

/** 批量移交 to one office, a result for each item. */
export function handOverMany(
  actor: Actor,
  { requestId, officeId, rows: items }: z.output<typeof handOverForm>,
  now: Date,
): Promise<ManyResult> {
  return fireMany(actor, { event: "handOver", items, requestId, input: { officeId } }, now);
}

export const carryOverForm = z.object({
  requestId: z.uuid("页面内容已过期，请刷新后重试"),
  rows: tickedItems("请先勾选要结转的件", 200),
});

/** 批量结转 to the newest meeting, a result for each item. */
export function carryOverMany(
  actor: Actor,
  { requestId, rows: items }: z.output<typeof carryOverForm>,
  now: Date,
): Promise<ManyResult> {
  return fireMany(actor, { event: "carryOver", items, requestId }, now);
}
