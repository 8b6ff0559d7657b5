import { Panel } from "@/components/ui/panel";
import { columnKeys, columns } from "@/lib/intake/excel/judge/columns";

/** What headings are understood; their order and what stands above them do not matter. */
export function ColumnList() {
  return (
    <Panel title="认得的列">
      <p className="mb-3 text-ink-3 text-sm">
        按列名读取，不论次序；其他列不读入。编号相同的件作更正，只改表里改过的内容。
      </p>
      <dl className="text-sm">
        {columnKeys.map((key) => (
          <div key={key} className="flex gap-3 border-line-soft border-t py-1.5 first:border-t-0">
            <dt className="w-28 shrink-0">{columns[key].zh}</dt>
            <dd className="min-w-0 text-ink-3">{columns[key].hint}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
