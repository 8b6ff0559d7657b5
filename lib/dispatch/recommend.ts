// Which unit an item would go to, and why. It only shows its base: the dispatcher decides.
import { answeringDuties, type Duty, type Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { gramsOf, jaccard, titleCore } from "@/lib/text/similar";

export type PastUnit = { unitId: string; shortName: string; duty: Duty };

/** An item dispatched within the last three years. */
export type PastItem = {
  id: string;
  title: string;
  source: Source;
  numberText: string | null;
  year: number;
  wasContested: boolean;
  units: readonly PastUnit[];
};

export type KnownUnit = { unitId: string; name: string; shortName: string; isLocal: boolean };

export type Subject = { id: string; title: string; source: Source; preferredUnits: string };

export type Candidate = { unitId: string; shortName: string; reasons: string[] };

export type Recommendation = {
  /** 「近三年同类 13 件：区住建局 6，区消防救援大队 5」; null where nothing like it was dispatched. */
  base: string | null;
  /** Best first; empty where nothing speaks for any unit. */
  candidates: Candidate[];
  /** Items whose title is near this one's, the nearest first. */
  near: PastItem[];
};

/**
 * Titles at or above this share of common 3-grams are told as near. Chosen on published titles: two about the charging
 * of e-bikes stand at 0.26, two that only share 「加强…管理」 at most at 0.12.
 */
const nearFrom = 0.2;
const nearAtMost = 3;
/** Looked at per topic, so that a list of fifty rows stays one quick query; beyond it the base says 「最近 100 件」. */
export const pastAtMost = 100;
const namedAtMost = 3;

/** Weighs earlier items of the same topic, the proposer's wish and a place named in the title. */
export function recommend(
  subject: Subject,
  past: readonly PastItem[],
  units: readonly KnownUnit[],
): Recommendation {
  const others = past.filter((item) => item.id !== subject.id);
  const near = nearOf(subject.title, others);
  const pool = near.length > 1 ? near : others;
  const counts = countLeads(pool);
  const kind = near.length > 1 ? "相近" : "同类";
  const found = new Map<string, Candidate>();
  const add = (unitId: string, reason: string) => {
    const unit = units.find((one) => one.unitId === unitId);
    if (!unit) return;
    const candidate = found.get(unitId) ?? { unitId, shortName: unit.shortName, reasons: [] };
    candidate.reasons.push(reason);
    found.set(unitId, candidate);
  };
  for (const unit of wishedUnits(subject.preferredUnits, units)) add(unit.unitId, wishZh(subject.source));
  for (const unit of localUnits(subject.title, units)) add(unit.unitId, "属地");
  for (const one of counts) add(one.unitId, shareText(kind, one.count, pool.length));
  return {
    base: baseText(kind, pool.length, counts),
    candidates: rank([...found.values()], counts),
    near: near.slice(0, nearAtMost),
  };
}

/** A wish, a place and a practice that agree come first; then what was usual. */
function rank(candidates: Candidate[], counts: readonly { unitId: string; count: number }[]): Candidate[] {
  const usual = (unitId: string) => counts.find((one) => one.unitId === unitId)?.count ?? 0;
  return candidates.sort((a, b) => b.reasons.length - a.reasons.length || usual(b.unitId) - usual(a.unitId));
}

// A list compares each past item with every row of its topic: its grams are cut once.
const cut = new WeakMap<PastItem, ReadonlySet<string>>();

function titleGrams(item: PastItem): ReadonlySet<string> {
  const grams = cut.get(item) ?? gramsOf(titleCore(item.title));
  cut.set(item, grams);
  return grams;
}

function nearOf(title: string, past: readonly PastItem[]): PastItem[] {
  const own = gramsOf(titleCore(title));
  return past
    .map((item) => ({ item, near: jaccard(own, titleGrams(item)) }))
    .filter(({ near }) => near >= nearFrom)
    .sort((a, b) => b.near - a.near)
    .map(({ item }) => item);
}

type LeadCount = { unitId: string; shortName: string; count: number };

function countLeads(past: readonly PastItem[]): LeadCount[] {
  const counts = new Map<string, LeadCount>();
  for (const unit of past.flatMap((item) => item.units)) {
    if (!answeringDuties.includes(unit.duty)) continue;
    const { unitId, shortName } = unit;
    const entry = counts.get(unitId) ?? { unitId, shortName, count: 0 };
    counts.set(unitId, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** 「近三年同类 13 件中 6 件由其承办」; of all of them, the whole is said once. */
function shareText(kind: string, count: number, total: number): string {
  const share = count < total ? `中 ${count} 件` : total > 1 ? "均" : "";
  return `${poolText(kind, total)}${share}由其承办`;
}

function poolText(kind: string, total: number): string {
  return total < pastAtMost ? `近三年${kind} ${total} 件` : `最近 ${total} 件${kind}的件`;
}

function baseText(kind: string, total: number, counts: readonly LeadCount[]): string | null {
  const [only] = counts;
  if (!only) return null;
  if (counts.length === 1) return `${poolText(kind, total)}由${only.shortName}承办`;
  const named = counts.slice(0, namedAtMost).map((one) => `${one.shortName} ${one.count}`);
  return `${poolText(kind, total)}：${named.join("，")}`;
}

/** 希望承办单位 is free text: a unit counts as named when its full or short name stands in it. */
export function wishedUnits(text: string, units: readonly KnownUnit[]): KnownUnit[] {
  if (text.trim() === "") return [];
  return units.filter((unit) => text.includes(unit.name) || text.includes(unit.shortName));
}

/** A town or sub-district named in the title: 「城北路街道」 by 「城北路」. */
function localUnits(title: string, units: readonly KnownUnit[]): KnownUnit[] {
  return units.filter((unit) => {
    const place = unit.shortName.replace(/(街道|镇|乡)(办事处|人民政府)?$/, "");
    return unit.isLocal && place.length >= 2 && title.includes(place);
  });
}

/** Whose wish for a unit it is: 「代表希望的单位」. */
export function wishZh(source: Source): string {
  return sourceWords[source].wishes;
}
