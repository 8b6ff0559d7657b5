import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import { disclosureZh } from "@/lib/letter/marks";
import { opennessText } from "@/lib/reply/words";
import type { ReviewWork } from "../work";

export function outcomeOf({ reply }: ReviewWork): string {
  if (!reply.outcomeName) return "未选择";
  return reply.outcomeLetter ? `${reply.outcomeLetter} ${reply.outcomeName}` : reply.outcomeName;
}

/** 审核要点: class, promises, openness, number. */
function Aside({ work }: { work: ReviewWork }) {
  const { reply } = work;
  const promised = reply.commitments.map((one) => (
    <span key={one.id} className="block">
      {one.dueOn} 前：{one.text}
    </span>
  ));
  const items = [
    ...(reply.kind === "opinion"
      ? []
      : [
          { term: "结果类别", value: <Tag tone="blue">{outcomeOf(work)}</Tag> },
          { term: "承诺", value: promised.length > 0 ? promised : "无" },
          { term: "公开", value: opennessText(reply) || "未选择" },
        ]),
    { term: "文号", value: work.numberText },
  ];
  return (
    <>
      <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">审核要点</h2>
      <DescriptionList items={items} />
    </>
  );
}

/** The same in one line of tags above the letter on a phone. */
function Phone({ work, warnings }: { work: ReviewWork; warnings: number }) {
  const { reply } = work;
  return (
    <div className="mb-3 flex flex-wrap gap-1.5 max-md:px-4 lg:hidden">
      {reply.kind !== "opinion" && <Tag tone="blue">{outcomeOf(work)}</Tag>}
      {reply.commitments.length > 0 && <Tag>承诺 {reply.commitments.length} 项</Tag>}
      {reply.disclosure && <Tag>{disclosureZh[reply.disclosure]}</Tag>}
      {warnings > 0 && (
        <Tag tone="amber" glyph="alert">
          {warnings} 处提醒
        </Tag>
      )}
    </div>
  );
}

export const KeyPoints = { Aside, Phone };
