import type { NoticeRow, NoticeSet } from "@/lib/dispatch/notice";
import type { Duty } from "@/lib/lifecycle/facts";
import { dutyAmong, itemNumberZh } from "@/lib/lifecycle/labels";

/** 附：任务分解表 of one meeting. */
export function SplitTable({ set }: { set: NoticeSet }) {
  return (
    <section className="mt-8">
      <h2 className="text-center text-base">附：{set.meeting}任务分解表</h2>
      <div className="mt-2 overflow-x-auto">
        <table className="ruled w-full min-w-3xl text-md print:min-w-0">
          <thead>
            <tr>
              {["序号", "编号", "标题", "提出人", "主办、分办", "协办", "参阅", "答复期限"].map((zh) => (
                <th key={zh} scope="col">
                  {zh}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {set.rows.map((row, place) => (
              <ItemRow key={row.id} row={row} place={place + 1} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ItemRow({ row, place }: { row: NoticeRow; place: number }) {
  return (
    <tr>
      <td>{place}</td>
      <td className="whitespace-nowrap">{itemNumberZh(row.source, row.numberText)}</td>
      <td>
        {row.title}
        {row.note && <div className="whitespace-pre-line text-ink-2 text-sm">交办要求：{row.note}</div>}
      </td>
      <td>{row.proposer}</td>
      <td>{answering(row)}</td>
      <td>{unitsOf(row, "assist")}</td>
      <td>{unitsOf(row, "reference")}</td>
      <td className="whitespace-nowrap">{row.answerDue ?? ""}</td>
    </tr>
  );
}

/** 「区文旅局（独办）」; of a split set each unit with its asks. */
function answering({ units }: NoticeRow): string {
  return units
    .filter(({ duty }) => duty === "lead" || duty === "split")
    .map(({ name, duty, asks }) => {
      const part = duty === "split" && asks.length > 0 ? `：诉求 ${asks.join("、")}` : "";
      const word = dutyAmong(duty, units);
      return word === "主办" ? name : `${name}（${word}${part}）`;
    })
    .join("、");
}

const unitsOf = ({ units }: NoticeRow, duty: Duty) =>
  units
    .filter((unit) => unit.duty === duty)
    .map(({ name }) => name)
    .join("、");
