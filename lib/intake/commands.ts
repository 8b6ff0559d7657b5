// 收件: what the registrar and the proposer start. Decides nothing: registerProposal and fire() do.
import "server-only";
import { z } from "zod";
import { withKeptFiles } from "@/lib/action/act";
import type { BatchState } from "@/lib/action/state";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh } from "@/lib/lifecycle/labels";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { type RegisterInput, registerProposal } from "@/lib/transition/create";
import { fire } from "@/lib/transition/fire";
import { meetingsOf } from "./options";
import { namesOf } from "./queries";
import { type RegisterForm, typedFields } from "./register-form";

/** Registers an item from the form, and submits it in the same transaction when that button was pressed. */
export async function register(actor: Actor, form: RegisterForm, now: Date): Promise<{ proposalId: string }> {
  const kept = await withKeptFiles(actor, typedFields, form);
  const input = await completed(actor, form, kept as z.output<typeof typedFields>);
  const submits = form.press === "submit";
  return registerProposal(actor, { requestId: form.requestId, input, submits }, now);
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

/** Each chosen row as 「id:version」, as the list was drawn. */
export const handOverForm = z.object({
  requestId: z.uuid("页面内容已过期，请刷新后重试"),
  officeId: z.uuid("请选择交办机构"),
  rows: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
    .pipe(
      z
        .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/i))
        .min(1, "请先勾选要移交的件")
        .max(200),
    ),
});

/** 批量移交: one transaction per item, so that one refusal does not undo the others. */
export async function handOverMany(
  actor: Actor,
  { requestId, officeId, rows }: z.output<typeof handOverForm>,
  now: Date,
): Promise<BatchState> {
  const chosen = rows.map((row) => {
    const [id = "", version = ""] = row.split(":");
    return { id, version: Number(version) };
  });
  const names = await namesOf(
    actor,
    chosen.map((row) => row.id),
  );
  const result: BatchState = { status: "batch", done: [], refused: [] };
  for (const { id, version } of chosen) {
    const command = {
      machine: "proposal" as const,
      id,
      event: "handOver",
      version,
      requestId: `${requestId}:${id}`,
      input: { officeId },
    };
    const zh = await refusalOf(fire(actor, command, now));
    const item = names.get(id);
    const name = item ? itemNumberZh(item.source, item.numberText) : "该件";
    if (zh === null) result.done.push(id);
    else result.refused.push({ id, zh: `${name}：${zh}` });
  }
  return result;
}

async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.zh;
    if (fault instanceof NotVisible) return "未找到该件，或您当前的身份不能查看。";
    throw fault;
  }
}
