// Files named in a form become part of the item's file.
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { Refused } from "@/lib/lifecycle/refusal";
import type { EffectFn } from "../step";
import { inputSchema } from "../tables";

/**
 * Links each uploaded file of the form to the item. Only the uploader's own, not yet linked ones can be taken, and only
 * for the purpose the field names: a purpose decides who may open the file.
 */
export const linkFiles: EffectFn = async (step) => {
  const input = step.input as Record<string, unknown>;
  const fields = formFields(inputSchema(step.machine, step.event)).filter(
    (field) => field.control === "file",
  );
  for (const { name, purpose } of fields) {
    const id = input[name];
    if (typeof id !== "string") continue;
    const linked = await step.tx.attachment.updateMany({
      where: { id, proposalId: null, uploadedById: step.actor.userId, purpose: purpose as AttachmentPurpose },
      data: { proposalId: step.file.proposal.id, subjectId: step.id },
    });
    if (linked.count !== 1) {
      throw new Refused({ code: "file_gone", zh: "上传的文件已失效，请重新上传。", field: name });
    }
    step.data[name] = id;
  }
};
