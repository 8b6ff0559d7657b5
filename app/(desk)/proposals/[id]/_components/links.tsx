import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { DossierHead } from "@/lib/dossier/open";
import { dayText, type LinkView } from "@/lib/dossier/overview";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";

/** Linked items: 并案办理, 再次提出, and what a void record points at. */
export function LinkList({ links }: { links: readonly LinkView[] }) {
  if (links.length === 0) return null;
  return (
    <Panel title="关联">
      <ul className="flex flex-col gap-2">
        {links.map((link) => (
          <li key={link.id}>
            <p className="text-ink-3 text-sm">
              {link.relation} · {link.state}
            </p>
            <TextLink href={`/proposals/${link.itemId}`}>
              {link.number} {link.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const keyKinds: Record<string, string> = optionsOf(proposalInputs.designateKey.shape.kind);

/** Key designations in force (重点). */
export function KeyList({ designations }: { designations: DossierHead["designations"] }) {
  if (designations.length === 0) return null;
  return (
    <Panel title="重点办理">
      <ul className="flex flex-col gap-2">
        {designations.map((one) => (
          <li key={one.id}>
            <p className="font-semibold">{keyKinds[one.kind] ?? one.kind}</p>
            <p className="text-ink-2 text-md">
              {[
                one.champion && `领办（督办）领导 ${one.champion}`,
                one.committee && `督办专委会 ${one.committee}`,
                `${dayText(one.from)} 起`,
              ]
                .filter(Boolean)
                .join("，")}
            </p>
            {one.plan && <p className="whitespace-pre-line text-ink-2 text-md">{one.plan}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The labels of a choice stand once, in its schema. */
function optionsOf(schema: { meta(): unknown }): Record<string, string> {
  const meta = schema.meta() as { options?: Record<string, string> } | undefined;
  return meta?.options ?? {};
}
