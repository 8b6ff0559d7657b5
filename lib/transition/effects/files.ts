// Files named in a form become part of the item's file.
import type { EffectFn, Step } from "../step";
import { linkUploads } from "../uploads";

const fileFields = ["writtenRequestId", "formId", "fileId", "scanId", "sealedCopyId"] as const;

/** Links each uploaded file of the form to the item. */
export const linkFiles: EffectFn = async (step) => {
  const input = step.input as Record<string, unknown>;
  const owner = { proposalId: step.file.proposal.id, subjectId: step.id, userId: step.actor.userId };
  for (const name of fileFields) {
    const id = input[name];
    if (typeof id !== "string") continue;
    await linkUploads(step.tx, [id], owner, name);
    step.data[name] = id;
  }
  const { fileIds, dropFileIds } = input;
  if (Array.isArray(fileIds) && fileIds.length > 0) {
    await linkUploads(step.tx, fileIds as string[], owner, "fileIds");
    step.data.fileIds = fileIds;
  }
  if (Array.isArray(dropFileIds) && dropFileIds.length > 0) await dropFiles(step, dropFileIds as string[]);
};

/** A draft's own papers may be taken out again; the daily sweep deletes them. */
async function dropFiles(step: Step, ids: readonly string[]): Promise<void> {
  const proposalId = step.file.proposal.id;
  await step.tx.attachment.updateMany({
    where: { id: { in: [...ids] }, proposalId, purpose: "proposal_text" },
    data: { proposalId: null, subjectId: null },
  });
  step.data.dropFileIds = ids;
}
