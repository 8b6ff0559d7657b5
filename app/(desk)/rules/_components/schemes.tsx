import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { clauseText } from "@/lib/calendar/due-rule";
import { type ChainStage, stageText } from "@/lib/rules/chain/chain";
import { outcomeCodes, outcomeText } from "@/lib/rules/outcomes";
import type { RuleProfileContent } from "@/lib/rules/profile";
import { promiseRatingZh } from "@/lib/rules/profile-lines";
import { combinations, ratingLevels, sendsLinksZh } from "@/lib/rules/ratings";
import { Sourced } from "./sourced";

type Props = { content: RuleProfileContent };

/** The classes of results with what each of them obliges to. */
export function Outcomes({ content: { outcomes } }: Props) {
  const head = (
    <>
      <HeadCell width={120}>类别</HeadCell>
      <HeadCell>含义</HeadCell>
      <HeadCell>统计归入</HeadCell>
      <HeadCell>答复中须写明</HeadCell>
    </>
  );
  return (
    <>
      <Table caption="办理结果类别" head={head}>
        {outcomes.classes.map((entry) => (
          <Row key={entry.code}>
            <Cell>
              <span className="font-semibold">{outcomeText(entry)}</span>
            </Cell>
            <Cell label="含义">{entry.zh}</Cell>
            <Cell label="统计归入">{outcomeCodes[entry.code].zh}</Cell>
            <Cell label="须写明">{duties(entry).join("；")}</Cell>
          </Row>
        ))}
      </Table>
      <p className="mt-2 text-ink-3 text-sm">依据：{clauseText(outcomes.clause)}</p>
    </>
  );
}

function duties(entry: { needsDate: boolean; needsReason: boolean }): string[] {
  return [
    ...(entry.needsDate ? ["完成时限，并登记为承诺事项"] : []),
    ...(entry.needsReason ? ["不能解决或暂不能解决的理由"] : []),
  ];
}

export function Rating({ content: { rating, promises, secondDissatisfaction } }: Props) {
  const { clauses } = rating;
  const items: Description[] = [
    {
      term: "评价内容",
      value: <Sourced clause={clauses.axes}>{`${rating.axes.attitude}、${rating.axes.result}`}</Sourced>,
    },
    {
      term: "档次",
      value: (
        <Sourced clause={clauses.levels}>
          {rating.levels.map((level) => ratingLevels[level].zh).join("、")}；未反馈单独统计，不计为满意
        </Sourced>
      ),
    },
    {
      term: "多人提出",
      value: <Sourced clause={clauses.combination}>{combinations[rating.combination].zh}</Sourced>,
    },
    {
      term: "再次不满",
      value: <Sourced clause={secondDissatisfaction.clause}>{secondDissatisfaction.zh}</Sourced>,
    },
    {
      term: "承诺落实",
      value: <Sourced clause={promises.clause}>{promiseRatingZh(promises.isRated)}</Sourced>,
    },
    { term: "评价链接", value: sendsLinksZh(rating.sendsLinks) },
    { term: "由谁受理", value: "由人大代工委、政协提案委受理，承办单位不能代填" },
  ];
  return <DescriptionList items={items} />;
}

/** The review chain as a numbered list of who does what. */
export function Chain({ content: { chain } }: Props) {
  return (
    <>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {chain.stages.map((stage, place) => (
          <li key={stageKey(stage)} className="flex items-center gap-2">
            {place > 0 && (
              <span aria-hidden className="text-ink-3">
                →
              </span>
            )}
            <span className={stage.act === "approve" ? "font-semibold text-accent" : undefined}>
              {stageText(stage)}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-ink-3 text-sm">
        各单位另定审核环节的，从其规定。起草人不审核自己的稿子；签发不能免，签发人起草的由代行领导签发。依据：
        {clauseText(chain.clause)}
      </p>
    </>
  );
}

const stageKey = (stage: ChainStage) =>
  `${stage.act}:${stage.holders.map((holder) => `${holder.post}/${holder.scope}`).join(",")}`;
