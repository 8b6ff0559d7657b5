import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Dossier } from "@/lib/dossier/open";
import { dayText } from "@/lib/dossier/overview";
import { itemNumberZh, stateZh } from "@/lib/lifecycle/labels";
import { unitName } from "@/lib/people/options";
import { declineRoutes } from "@/lib/rules/profile";

/** The decision as it stands; nothing before there is one. */
export async function Decided({ dossier: { head, rules } }: { dossier: Dossier }) {
  const { source, state } = head;
  if (state === "draft" || state === "submitted") return null;
  const office = head.dispatchOfficeId ? await unitName(head.dispatchOfficeId) : "";
  const ground = rules.content.decline.grounds.find((one) => one.code === head.declineGround);
  const route = head.declineInstead as keyof typeof declineRoutes | null;
  const rows: [string, string][] = [
    ["结论", head.admittedOn ? stateZh("proposal", "admitted", source) : stateZh("proposal", state, source)],
    ["日期", dayText(head.admittedOn)],
    ["编号", head.admittedOn ? itemNumberZh(source, head.numberText) : ""],
    ["依据", ground ? `${ground.zh}（${ground.clause.zh}）` : ""],
    ["另作处理", route ? (declineRoutes[route]?.zh ?? "") : ""],
    ["移交", office ? `${dayText(head.handedOverOn)} 移交${office}` : ""],
  ];
  const items: Description[] = rows
    .filter(([, value]) => value !== "")
    .map(([term, value]) => ({ term, value }));
  return (
    <Panel title="审查结论">
      <DescriptionList items={items} />
    </Panel>
  );
}
