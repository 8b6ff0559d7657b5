import { cx } from "@/components/ui/cx";
import { TextLink } from "@/components/ui/text-link";
import { ledgerHref, readFilters } from "@/lib/ledger/filters";
import type { Statistics } from "@/lib/reporting/statistic-page";
import type { FigureColumn, StatisticLine } from "@/lib/reporting/statistic-table";

/** The table with its heads in two rows, and under it how each figure is counted. */
export function StatisticTable({ columns, lines, notes, meetingId }: Statistics) {
  const groups = columns.flatMap((column, at) => (columns[at - 1]?.group === column.group ? [] : [column]));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="overflow-x-auto" tabIndex={0} aria-label="办理情况统计表">
        <table className="statistics">
          <caption className="sr-only">办理情况统计表</caption>
          <thead>
            <tr>
              {["承办单位", "来源", "承办方式"].map((zh) => (
                <th key={zh} scope="col" rowSpan={2}>
                  {zh}
                </th>
              ))}
              {columns.map((column) =>
                column.group === "" ? (
                  <th key={column.zh} scope="col" rowSpan={2} className="num">
                    {column.zh}
                  </th>
                ) : (
                  groups.includes(column) && (
                    <th
                      key={column.group}
                      scope="colgroup"
                      colSpan={columns.filter((one) => one.group === column.group).length}
                    >
                      {column.group}
                    </th>
                  )
                ),
              )}
            </tr>
            <tr>
              {columns
                .filter((column) => column.group !== "")
                .map((column) => (
                  <th key={column.zh} scope="col" className="num">
                    {column.zh}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.key} line={line} columns={columns} meetingId={meetingId} />
            ))}
          </tbody>
        </table>
      </section>
      <ol className="mt-3 list-decimal pl-6 text-ink-3 text-sm">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </>
  );
}

type LineProps = { line: StatisticLine; columns: readonly FigureColumn[]; meetingId: string | null };

function Line({ line, columns, meetingId }: LineProps) {
  const { unit, span, sourceZh, dutyZh, figures, duty, isTotal } = line;
  return (
    <tr className={cx(isTotal && "font-semibold", span > 0 && "unit-first")}>
      {span > 0 && (
        <th scope="rowgroup" rowSpan={span}>
          {unit}
        </th>
      )}
      <td>{sourceZh}</td>
      <td>{dutyZh}</td>
      {columns.map((column, at) => {
        const count = column.value(figures, duty);
        const text = count === null ? "—" : String(count);
        return (
          <td key={column.zh} className={cx("num", count === 0 && "text-ink-3")}>
            {at === 0 && meetingId ? <TextLink href={listOf(line, meetingId)}>{text}</TextLink> : text}
          </td>
        );
      })}
    </tr>
  );
}

/** The items behind a count. */
function listOf({ unitId, source, duty }: StatisticLine, meeting: string): string {
  return ledgerHref(readFilters({}), {
    meeting,
    ...(unitId ? { unit: unitId } : {}),
    ...(source ? { source } : {}),
    ...(duty ? { duty } : {}),
  });
}
