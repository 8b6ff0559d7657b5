import { Explain } from "@/components/ui/explain";
import type { PlannedDue } from "@/lib/dispatch/dues";

type Props = { answering: readonly PlannedDue[]; assisting: readonly PlannedDue[] };

/** The days a dispatch today would set, by duty; each explains itself. */
export function DueList({ answering, assisting }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-3 text-md sm:grid-cols-2">
      <Dues title="主办、分办" dues={answering} />
      <Dues title="协办" dues={assisting} />
    </div>
  );
}

function Dues({ title, dues }: { title: string; dues: readonly PlannedDue[] }) {
  return (
    <div>
      <h3 className="text-ink-3 text-sm">{title}</h3>
      <dl>
        {dues.map((due) => (
          <div key={due.stage} className="flex justify-between gap-3 py-0.5">
            <dt className="text-ink-2">{due.zh}</dt>
            <dd>
              <Explain note={due.explanation} className="whitespace-nowrap">
                {due.dueOn}
                {due.isEstimated && "（预估）"}
              </Explain>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
