// How lists speak of an item's people and units. Pure.
import type { Duty, Source } from "@/lib/lifecycle/facts";
import { dutyAmong } from "@/lib/lifecycle/labels";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { type SignerKind, signerTitle } from "@/lib/text/names";

/** A top row of the item. */
export type ItemUnit = { name: string; duty: Duty; state: string; isCirculated: boolean; objects: boolean };

export type ItemPeople = {
  source: Source;
  /** Null for one who asked not to be named. */
  leadName: string | null;
  leadKind: SignerKind | null;
  /** Signers who agreed, the lead included. */
  signers: number;
};

/** Who proposed it: 「李明代表领衔，附议 2 人」; deputies second (附议), members sign with (联名). */
export function proposersText({ leadName, leadKind, signers, source }: ItemPeople): string {
  const title = leadKind ? signerTitle(leadKind) : "";
  const name = leadName === null ? `要求不署名的${title || "提出人"}` : `${leadName}${title}`;
  if (signers < 2) return `${name}提出`;
  return `${name}领衔，${sourceWords[source].cosigns} ${signers - 1} 人`;
}

/** 「重点提案，分管副区长领办」, empty for an ordinary item. */
export function keyText(item: { isKey: boolean; champion: string | null; source: Source }): string {
  if (!item.isKey) return "";
  const word = `重点${sourceWords[item.source].inText}`;
  // Offices write 「张三（领办）」 as often as the bare name.
  const champion = item.champion?.replace(/（?领办）?$/, "");
  return champion ? `${word}，${champion}领办` : word;
}

/** 「主办区文旅局，协办区教体局、区商务局」, 「独办区文旅局」; what is only planned says so. */
export function unitsText(units: readonly Pick<ItemUnit, "name" | "duty" | "state">[]): string {
  const isPlan = units.length > 0 && units.every((unit) => unit.state === "planned");
  const parts = (["lead", "split", "assist", "reference"] as const)
    .map((duty) => ({ duty, names: units.filter((unit) => unit.duty === duty).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ duty, names }) => `${dutyAmong(duty, units)}${names.join("、")}`);
  return `${isPlan ? "拟" : ""}${parts.join("，")}`;
}
