import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { channelZh } from "@/lib/consultation/labels";
import type { Contact } from "@/lib/consultation/of-item";
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import type { Opinion } from "@/lib/reply/review-queries";
import { chineseNumber } from "@/lib/text/numbers";

const Head = ({ children }: { children: ReactNode }) => (
  <h2 className="mb-2.5 font-semibold text-ink-2 text-sm tracking-wide">{children}</h2>
);

type Item = {
  source: Source;
  asks: readonly { id: string; ordinal: number; text: string }[];
  body: string;
};

/** `answered`: the asks the text answers; left out where the text is being written beside it. */
function Asks({ item, answered }: { item: Item; answered?: ReadonlySet<string | null> }) {
  return (
    <>
      <Head>{sourceWords[item.source].asks}</Head>
      <ol>
        {item.asks.map((ask) => (
          <li
            key={ask.id}
            className={`mb-3.5 border-l-3 py-0.5 pl-3 ${answered && !answered.has(ask.id) ? "border-line" : "border-accent"}`}
          >
            <b className="font-semibold">{chineseNumber(ask.ordinal)}</b> {ask.text}
            {answered && !answered.has(ask.id) && <span className="block text-amber text-sm">尚未答复</span>}
          </li>
        ))}
      </ol>
      <details className="text-sm">
        <summary className="cursor-pointer text-accent">全文</summary>
        <p className="mt-2 whitespace-pre-wrap">{item.body}</p>
      </details>
    </>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const inPerson = contacts.filter((one) => one.isInPerson).length;
  return (
    <>
      <Head>{contacts.length > 0 ? `面商 ${contacts.length} 次，当面 ${inPerson} 次` : "面商"}</Head>
      {contacts.length === 0 && <p className="text-ink-3 text-sm">还没有面商记录。</p>}
      <ol className="text-sm">
        {contacts.map((one) => (
          <li key={one.id} className="mb-2.5">
            <span className="tabular-nums">{one.on.slice(5)}</span> {channelZh[one.channel]}　
            {one.people || one.unitName}
            {`，${one.said}`}
            {one.agreed && <span className="block text-ink-2">共识：{one.agreed}</span>}
            {one.isConfirmed && <span className="text-green">　已由提出人确认</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

function OpinionTag({ opinion: { blocks, isBounced, state } }: { opinion: Opinion }) {
  if (isBounced) return <Tag tone="amber">退回重提</Tag>;
  if (blocks.length > 0)
    return (
      <Tag tone="green" glyph="check">
        已交
      </Tag>
    );
  return state === "done" ? <Tag>免交</Tag> : <Tag tone="amber">未交</Tag>;
}

function Opinions({ opinions }: { opinions: readonly Opinion[] }) {
  return (
    <>
      <Head>协办意见</Head>
      {opinions.length === 0 && <p className="text-ink-3 text-sm">本件没有协办单位。</p>}
      <ul className="text-sm">
        {opinions.map((one) => (
          <li key={one.unitName} className="mb-2.5">
            <OpinionTag opinion={one} /> {one.unitName}
            {one.isLate && (
              <>
                {" "}
                <Tag tone="amber" glyph="clock">
                  迟交
                </Tag>
              </>
            )}
            {one.dueOn && (
              <span className={one.isOverdue ? "text-seal" : "text-ink-3"}>
                （期限 {one.dueOn}
                {one.isOverdue && "，已逾期"}）
              </span>
            )}
            {one.blocks.length > 0 && `：${one.blocks.map((block) => block.text).join("")}`}
            {one.blocks.length === 0 && one.note && <span className="text-ink-2">（{one.note}）</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

export const CaseFacts = { Asks, Contacts, Opinions };
