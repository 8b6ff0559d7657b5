// Files named in a form become part of the item's file.
import { formFields } from "@/lib/lifecycle/inputs/fields";
import type { EffectFn, Step } from "../step";
import { inputSchema } from "../tables";
import { linkUploads } from "../uploads";

/** Links each uploaded file of the form to the item, and takes out of a draft what its form says. */
export const linkFiles: EffectFn = async (step) => {
  const input = step.input as Record<string, unknown>;
  const owner = { proposalId: step.file.proposal.id, subjectId: step.id, userId: step.actor.userId };
  for (const field of formFields(inputSchema(step.machine, step.event))) {
    if (field.control !== "file" && field.control !== "files") continue;
    const ids = [input[field.name]].flat().filter((id) => typeof id === "string");
    if (ids.length === 0) continue;
    await linkUploads(step.tx, ids, owner, field);
    step.data[field.name] = field.control === "file" ? ids[0] : ids;
  }
  const { dropFileIds } = input;
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
