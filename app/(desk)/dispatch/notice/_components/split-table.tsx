import { cx } from "@/components/ui/cx";
import type { NoticeSet } from "@/lib/dispatch/notice";
import { splitColumns, splitTitle } from "@/lib/dispatch/notice-words";

/** 附：任务分解表 of one meeting. */
export function SplitTable({ set }: { set: NoticeSet }) {
  return (
    <section className="mt-8">
      <h2 className="text-center text-base">附：{splitTitle(set)}</h2>
      <div className="mt-2 overflow-x-auto">
        <table className="ruled w-full min-w-3xl text-md print:min-w-0">
          <thead>
            <tr>
              {splitColumns.map(({ zh }) => (
                <th key={zh} scope="col">
                  {zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {set.rows.map((row, at) => (
              <tr key={row.id}>
                {splitColumns.map(({ zh, isShort, text }) => (
                  <td key={zh} className={cx("whitespace-pre-line", isShort && "whitespace-nowrap")}>
                    {text(row, at + 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              {splitColumns.map(({ zh, total }) => (
                <td key={zh} className="whitespace-nowrap font-semibold">
                  {total(set.rows)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
