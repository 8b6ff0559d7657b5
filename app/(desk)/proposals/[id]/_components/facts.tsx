import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import type { Dossier } from "@/lib/dossier/open";
import { dayText } from "@/lib/dossier/overview";
import { issuers } from "@/lib/lifecycle/inputs/upper";
import { dutyZh, eventZh } from "@/lib/lifecycle/labels";

const kinds: Record<string, string> = {
  suggestion: "建议",
  converted_motion: "议案转建议",
  proposal: "提案",
  hotline: "专线件",
};
const levels: Record<string, string> = {
  national: "全国",
  province: "省级",
  city: "市级",
  county: "县（区）级",
};

const repeatedText = (years: number) => (years > 3 ? "三年以上" : years > 0 ? `${years} 年` : "");

/** What was written on the form besides the text, and the days of its way. Empty lines are left out. */
export function Facts({ dossier: { head } }: { dossier: Dossier }) {
  const rows: [string, string][] = [
    ["来源", kinds[head.kind] ?? ""],
    ["层级", head.origin === "upper" ? `${levels[head.level] ?? ""}（上级交办）` : ""],
    ["交办单位", head.upperOrder?.office ?? ""],
    ["本级承担", head.upperOrder ? dutyZh[head.upperOrder.duty] : ""],
    ["复文名义", head.upperOrder?.issuer === "government" ? issuers.government : ""],
    ["上级要求", head.upperOrder?.dueOn ? `${dayText(head.upperOrder.dueOn)} 前答复` : ""],
    ["原议案", head.oldNumber ? `${head.oldKind ?? "议案"} ${head.oldNumber}` : ""],
    ["类别", head.topics.map(({ topic }) => topic.name).join("、")],
    ["希望承办", head.preferredUnits],
    ["公开意见", head.disclosureWish === "full" ? "同意全文公开" : "仅同意公开标题"],
    ["答复", head.referenceOnly ? "仅供研究参考，不需要书面答复" : ""],
    ["多次提出", repeatedText(head.repeatedYears)],
    ["调研形成", head.researchForm],
    [
      "登记",
      head.origin === "upper" ? "交办机构登记" : head.registeredById ? "登记人员代录" : "提出人自行提交",
    ],
    ["提交", dayText(head.submittedOn)],
    [eventZh("proposal", "admit", head.source), dayText(head.admittedOn)],
    ["移交", dayText(head.handedOverOn)],
    ["交办", dayText(head.dispatchedOn)],
    ["结转", dayText(head.carriedOn)],
    ["答复日期", dayText(head.repliedOn)],
    ["办结", dayText(head.concludedOn)],
    ["归档", [dayText(head.archivedOn), head.archiveNumber ?? ""].filter(Boolean).join("，")],
  ];
  const items: Description[] = rows
    .filter(([, value]) => value !== "")
    .map(([term, value]) => ({ term, value }));
  return (
    <Panel title="登记信息">
      <DescriptionList items={items} />
    </Panel>
  );
}
