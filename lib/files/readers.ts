// Who may open a file of an item that they see: by its purpose and how they stand to the item. Pure.
import type { AttachmentPurpose } from "@/lib/db/generated/enums";

export const relations = {
  registrar: "该机构登记人员",
  dispatcher: "交办机构",
  proposer: "提出人",
  lead: "主办、分办单位",
  unit: "有承办任务的单位",
  uploaderUnit: "上传人所在单位",
  reply: "能看到该复文的人",
} as const;
export type Relation = keyof typeof relations;

/** Any one relation suffices. */
export const readers: Record<AttachmentPurpose, readonly Relation[]> = {
  proposal_text: ["registrar", "dispatcher", "proposer", "unit"],
  // Signed by the proposers, addressed to the body: units learn of it only what the act says.
  written_request: ["registrar", "dispatcher", "proposer"],
  // The return history is open to everyone concerned with the allocation.
  contest_form: ["registrar", "dispatcher", "unit"],
  // An assist unit sees its own work, not the lead's.
  consultation: ["registrar", "dispatcher", "proposer", "lead", "uploaderUnit"],
  sealed_copy: ["reply"],
  enclosure: ["reply"],
  // Holds the remark that only the body may read (仅人大、政协可见).
  rating_scan: ["registrar"],
  evidence: ["registrar", "dispatcher", "proposer", "lead", "uploaderUnit"],
  // A paper of the upper level: the office that received it, and the units whose answer it is about.
  upper_feedback: ["registrar", "dispatcher", "lead"],
  other: ["registrar", "dispatcher", "lead", "uploaderUnit"],
};

/** Whether one of the relations held to the item opens a file of this purpose. */
export function mayOpen(purpose: AttachmentPurpose, held: ReadonlySet<Relation>): boolean {
  return readers[purpose].some((relation) => held.has(relation));
}
