// 记录面商 as it is posted: the contact itself, and the further items of the same meeting with whom it reached.
import "server-only";
import { z } from "zod";
import { type PendingFiles, readFields } from "@/lib/action/act";
import { listOf } from "@/lib/action/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";

const stale = "页面内容已过期，请刷新后重试";

/** More items than one meeting ever had. */
export const mostOthers = 60;

const envelope = z.looseObject({
  requestId: z.uuid(stale),
  id: z.uuid(stale),
  others: z
    .array(z.object({ id: z.uuid(stale), signerIds: listOf(z.uuid(stale)) }))
    .max(mostOthers)
    .default([]),
});

export type MeetingForm = z.output<typeof envelope> & {
  input: Record<string, unknown>;
  files: PendingFiles;
};

/** Every wrong field at once, each with its sentence; an item nobody of which was reached is left out. */
export const meetingForm = envelope.transform((form, context): MeetingForm => {
  const read = readFields(proposalInputs.consult, form, context);
  const others = form.others.filter((one) => one.signerIds.length > 0 && one.id !== form.id);
  return read ? { ...form, ...read, others } : z.NEVER;
});
