// Words of letters that several pages use.
import { disclosureZh } from "@/lib/letter/marks";
import { extentZh } from "@/lib/lifecycle/labels";

type Classed = { outcomeLetter: string | null; outcomeName: string | null };

/** 「B类（列入计划解决）」; empty while no class is chosen. */
export function classText({ outcomeLetter, outcomeName }: Classed): string {
  if (!outcomeName) return "";
  return outcomeLetter ? `${outcomeLetter}类（${outcomeName}）` : outcomeName;
}

type Open = {
  disclosure: "proactive" | "on_request" | "none" | null;
  extent: keyof typeof extentZh | null;
  disclosureGround: string;
};

/** 「主动公开（全文）」, 「不公开，属个人隐私」; a draft may still hold what belongs to another choice. Empty: not chosen. */
export function opennessText({ disclosure, extent, disclosureGround }: Open): string {
  if (!disclosure) return "";
  if (disclosure === "proactive") return disclosureZh.proactive + (extent ? `（${extentZh[extent]}）` : "");
  return [disclosureZh[disclosure], disclosureGround].filter(Boolean).join("，");
}

/** Who made a remark; a signer who asked not to be named stays unnamed. */
export function remarkBy({ by }: { by: string }): string {
  return by || "要求不署名的提出人";
}
