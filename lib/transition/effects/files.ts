// Files named in a form become part of the item's file.
import { Refused } from "@/lib/lifecycle/refusal";
import type { EffectFn } from "../step";

const fileFields = ["writtenRequestId", "formId", "fileId", "scanId", "sealedCopyId"] as const;

/** Links each uploaded file of the form to the item. Only the uploader's own, not yet linked ones can be taken. */
export const linkFiles: EffectFn = async (step) => {
  const input = step.input as Record<string, unknown>;
  for (const name of fileFields) {
    const id = input[name];
    if (typeof id !== "string") continue;
    const linked = await step.tx.attachment.updateMany({
      where: { id, proposalId: null, uploadedById: step.actor.userId },
      data: { proposalId: step.file.proposal.id, subjectId: step.id },
    });
    if (linked.count !== 1)
      throw new Refused({ code: "file_gone", zh: "上传的文件已失效，请重新上传。", field: name });
    step.data[name] = id;
  }
};
