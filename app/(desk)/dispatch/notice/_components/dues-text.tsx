import { Fragment } from "react";
import type { PlannedDue } from "@/lib/dispatch/dues";
import type { NoticeSet } from "@/lib/dispatch/notice";

/** The due days of one meeting's items in sentences, by its rules. */
export function DuesText({ set }: { set: NoticeSet }) {
  return (
    <p className="indent-8">
      {set.meeting} {set.rows.length} 件：主办、分办单位
      <Dues dues={set.dues.answering} />
      ；协办单位
      <Dues dues={set.dues.assisting} />。
    </p>
  );
}

function Dues({ dues }: { dues: readonly PlannedDue[] }) {
  return dues.map((due, place) => (
    <Fragment key={due.stage}>
      {place > 0 && "，"}
      {due.zh} <span className="whitespace-nowrap">{due.dueOn}</span>
      {due.isEstimated && "（预估）"}
    </Fragment>
  ));
}
