// 记录面商: one meeting on every item it served, all or none.
import "server-only";
import { withKeptFiles } from "@/lib/action/act";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { fireIn, lockProposal } from "@/lib/transition/fire";
import type { MeetingForm } from "./meeting-form";

/**
 * Records one 面商会、座谈 or 视察 with several items: one record, an event in each item's own timeline. Each item is
 * decided by the table; a refusal of one leaves as Refused and writes nothing on any.
 */
export async function recordMeeting(actor: Actor, form: MeetingForm, now: Date): Promise<void> {
  const { id, others, requestId } = form;
  await withKeptFiles(actor, proposalInputs.consult, form, async (input) =>
    db.$transaction(async (tx) => {
      const ids = [id, ...others.map((one) => one.id)];
      // One order for everybody: two meetings that share items wait for each other and never both.
      for (const one of [...new Set(ids)].sort()) await lockProposal(tx, one);
      const command = { machine: "proposal" as const, event: "consult", version: null };
      const first = await fireIn(tx, actor, { ...command, id, requestId, input }, now);
      const meetingRecordId = first.data.consultationId;
      for (const other of others) {
        // The own row, not the first item's; the paper lies in the first item's file.
        const own = {
          ...input,
          signerIds: other.signerIds,
          meetingRecordId,
          assignmentId: undefined,
          fileId: undefined,
        };
        await fireIn(
          tx,
          actor,
          { ...command, id: other.id, requestId: `${requestId}:${other.id}`, input: own },
          now,
        );
      }
    }),
  );
}
