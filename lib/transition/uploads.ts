// Uploaded files wait, linked to nothing, until an act takes them into an item's file.
import type { Tx } from "@/lib/db/client";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { Refused } from "@/lib/lifecycle/refusal";

type Owner = { proposalId: string; subjectId: string; userId: string };
type Place = { name: string; purpose?: string };

/**
 * Links uploaded files to an item. Only the uploader's own, not yet linked ones can be taken, and only for the purpose
 * the field names: a purpose decides who may open the file.
 */
export async function linkUploads(
  tx: Tx,
  ids: readonly string[],
  { proposalId, subjectId, userId }: Owner,
  field: Place,
): Promise<void> {
  if (ids.length === 0) return;
  const purpose = field.purpose as AttachmentPurpose;
  const linked = await tx.attachment.updateMany({
    where: { id: { in: [...ids] }, proposalId: null, uploadedById: userId, purpose },
    data: { proposalId, subjectId },
  });
  if (linked.count !== ids.length) {
    throw new Refused({ code: "file_gone", zh: "上传的文件已失效，请重新上传。", field: field.name });
  }
}
