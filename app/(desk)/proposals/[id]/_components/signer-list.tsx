import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import type { SignerView } from "@/lib/dossier/overview";
import type { Source } from "@/lib/lifecycle/facts";
import { type SourceWords, sourceWords } from "@/lib/lifecycle/source-words";

function consentZh({ consent }: SignerView, { cosigns }: SourceWords): string {
  const words = { agreed: "", invited: "待答复", declined: `未${cosigns}`, withdrawn: `已撤销${cosigns}` };
  return words[consent];
}

type Props = { signers: readonly SignerView[]; source: Source };

/** Who put it in; how to reach them only where `signersOf` gave it. */
export function SignerList({ signers, source }: Props) {
  const standing = signers.filter((one) => one.consent === "agreed" || one.consent === "invited");
  return (
    <Panel
      title="提出人"
      aside={
        standing.length > 1
          ? `领衔 1 人，${sourceWords[source].cosigns} ${standing.length - 1} 人`
          : undefined
      }
    >
      <ul className="flex flex-col gap-2.5">
        {signers.map((signer) => (
          <li key={signer.id}>
            <Signer signer={signer} source={source} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Signer({ signer, source }: { signer: SignerView; source: Source }) {
  const word = sourceWords[source];
  if (signer.name === "") return <p className="text-ink-2">{word.signer}要求不公开姓名</p>;
  const consent = consentZh(signer, word);
  const place = [signer.group, signer.number && `${word.number} ${signer.number}`].filter(Boolean);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={signer.consent === "agreed" ? "font-semibold" : "text-ink-3"}>{signer.name}</span>
        {signer.isLead && <Tag tone="blue">领衔</Tag>}
        {consent && <Tag>{consent}</Tag>}
        {signer.isUnnamed && <Tag tone="amber">要求不公开姓名</Tag>}
      </p>
      {place.length > 0 && <p className="text-ink-3 text-sm">{place.join("，")}</p>}
      {signer.contact.length > 0 && (
        <ul className="text-ink-2 text-sm">
          {signer.contact.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
