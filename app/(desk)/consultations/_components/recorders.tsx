import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { RecordCount } from "@/lib/consultation/records";

type Props = {
  counts: readonly RecordCount[];
  current: string | undefined;
  hrefOf: (by: string | undefined) => string;
};

/** Who has recorded how many, each a link to those records. */
export function Recorders({ counts, current, hrefOf }: Props) {
  const people = new Map<string, { name: string; unit: string; total: number; inPerson: number }>();
  for (const { byId, byName, unitName, total, inPerson } of counts) {
    const one = people.get(byId) ?? { name: byName, unit: unitName, total: 0, inPerson: 0 };
    people.set(byId, { ...one, total: one.total + total, inPerson: one.inPerson + inPerson });
  }
  const rows = [...people].sort(([, a], [, b]) => b.total - a.total);
  return (
    <Panel
      title="按记录人"
      className="mt-6 max-w-160"
      aside={current && <TextLink href={hrefOf(undefined)}>查看全部记录人</TextLink>}
    >
      <ul className="grid gap-1.5">
        {rows.map(([id, { name, unit, total, inPerson }]) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4">
            <span>
              <TextLink href={hrefOf(id)}>{name}</TextLink>
              <span className="ml-2 text-ink-3 text-sm">{unit}</span>
            </span>
            <span className="text-ink-2">
              {total} 次，当面 {inPerson} 次
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
