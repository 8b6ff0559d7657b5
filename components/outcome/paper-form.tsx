import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { ratingLevels } from "@/lib/rules/ratings";
import { receivedBy } from "./rating-form";

type Props = {
  meeting: string;
  item: string;
  title: string;
  unit: string;
  number: string;
  source: Source;
  scheme: RuleProfileContent["rating"];
};

/** 征询意见表 on paper, with the axes and levels of the meeting's rules; it goes back to the body, never to the unit. */
export function PaperForm({ meeting, item, title, unit, number, source, scheme }: Props) {
  const levels = scheme.levels.map((level) => ratingLevels[level].zh);
  const { signer, office } = sourceWords[source];
  const rows: [string, string][] = [
    ["会议", meeting],
    ["编号", item],
    ["标题", title],
    ["承办单位", `${unit}${number ? `（${number}）` : ""}`],
    ["是否收到答复函", boxes(["已收到", "未收到"])],
    ["收到日期", "　　　　年　　月　　日"],
    [scheme.axes.attitude, boxes(levels)],
    [scheme.axes.result, boxes(levels)],
  ];
  return (
    <article className="letter paper-form" aria-label="征询意见表">
      <h2 className="letter-title">
        <span>办理情况征询意见表</span>
      </h2>
      <table>
        <tbody>
          {rows.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
          <tr className="paper-room">
            <th scope="row">意见（转承办单位）</th>
            <td />
          </tr>
          <tr className="paper-room">
            <th scope="row">意见（仅人大、政协可见）</th>
            <td />
          </tr>
          <tr>
            <th scope="row">{signer}签名</th>
            <td>　　　　　　　　　　　　　　　年　　月　　日</td>
          </tr>
        </tbody>
      </table>
      <p className="paper-note">
        请{signer}本人填写、签名，交回{office}。{receivedBy(source)}。
      </p>
    </article>
  );
}

function boxes(words: readonly string[]): string {
  return words.map((word) => `□ ${word}`).join("　　");
}
