import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { DossierHead } from "@/lib/dossier/open";
import { sourceWords } from "@/lib/lifecycle/source-words";

/** The item beside the planning form: who wants what, in full. */
export function ItemPanel({ head }: { head: DossierHead }) {
  const facts = [
    { term: "提出人", value: head.signers.map(signerText).join("、") },
    { term: "会议", value: `${head.meeting.name}${head.inSession ? "" : "（闭会期间）"}` },
    { term: "类别", value: head.topics.map(({ topic }) => topic.name).join("、") },
    { term: "希望单位", value: head.preferredUnits },
    { term: "答复要求", value: head.referenceOnly ? "仅供研究参考，不需要书面答复" : "" },
  ].filter(({ value }) => value !== "");
  return (
    <Panel
      title={sourceWords[head.source].asks}
      aside={<TextLink href={`/proposals/${head.id}`}>查看全件</TextLink>}
    >
      <ol className="mb-4 flex list-none flex-col gap-1.5">
        {head.asks.map((ask) => (
          <li key={ask.id} className="grid grid-cols-[1.6em_1fr]">
            <span className="text-ink-3">{ask.ordinal}</span>
            <span>{ask.text}</span>
          </li>
        ))}
      </ol>
      <DescriptionList items={facts} />
      <h2 className="mt-5 mb-2 text-base">正文</h2>
      <div className="max-w-[42em] whitespace-pre-line">{head.body}</div>
    </Panel>
  );
}

function signerText(signer: DossierHead["signers"][number]): string {
  return signer.groupThen ? `${signer.nameThen}（${signer.groupThen}）` : signer.nameThen;
}
