// 上级反馈 as received; the scan only for those who may open such a paper.
import "server-only";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { Dossier } from "@/lib/dossier/open";
import { filesOf } from "@/lib/files/queries";

export type UpperFeedbackView = {
  id: string;
  on: string;
  rating: string;
  outcome: string;
  remark: string;
  /** Null for a reader who may not open the scan. */
  scanId: string | null;
};

/** Every feedback on the item, the newest first; none for an own item. The caller has opened the dossier. */
export async function upperFeedbackOf({ actor, head }: Dossier): Promise<UpperFeedbackView[]> {
  if (head.origin !== "upper") return [];
  const [rows, files] = await Promise.all([
    db.upperFeedback.findMany({
      where: { proposalId: head.id },
      orderBy: [{ on: "desc" }, { createdAt: "desc" }],
    }),
    filesOf(actor, head),
  ]);
  return rows.map(({ id, on, rating, outcome, remark, scanId }) => ({
    ...{ id, on: toDay(on), rating, outcome, remark },
    scanId: files.some((file) => file.id === scanId) ? scanId : null,
  }));
}
