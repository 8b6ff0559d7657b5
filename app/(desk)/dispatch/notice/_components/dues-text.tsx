import type { PlannedDue } from "@/lib/dispatch/dues";
import type { NoticeSet } from "@/lib/dispatch/notice";

/** The due days of one meeting's items in sentences, by its rules. */
export function DuesText({ set }: { set: NoticeSet }) {
  return (
    <p className="indent-8">
      {set.meeting}
      {set.rows.length} 件：主办、分办单位{duesZh(set.dues.answering)}；协办单位{duesZh(set.dues.assisting)}。
    </p>
  );
}

const duesZh = (dues: readonly PlannedDue[]) =>
  dues.map((due) => `${due.zh} ${due.dueOn}${due.isEstimated ? "（预估）" : ""}`).join("，");
