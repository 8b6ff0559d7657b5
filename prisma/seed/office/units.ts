// The district's units: two bodies, the government with its 督查室, bureaus with their sections, towns.

import { toDate } from "@/lib/db/day";
import type { Prisma, UnitKind } from "@/lib/db/generated/client";
import bureaus from "../data/bureaus.json";
import towns from "../data/towns.json";
import { stableId } from "../random";

export type Organ = (typeof bureaus)[number] & {
  kind: "bureau" | "subdistrict" | "other";
  /** What its leader and deputy leaders are called, where the kind does not say it. */
  titles?: [leader: string, deputy: string];
};
type UnitRow = Prisma.UnitCreateManyInput & { code: string; kind: UnitKind };

const place = "周村区";
const founded = toDate("2019-03-01");

const fireBrigade: Organ = {
  code: "xfj",
  name: "区消防救援大队",
  shortName: "区消防救援大队",
  mark: "周消",
  sections: ["综合指导科", "防火监督科"],
  kind: "other",
};

/** Merged into the commerce bureau after the session's items were answered (stories/told-past.ts). */
const investmentCentre: Organ = {
  code: "tzz",
  name: "区投资促进服务中心",
  shortName: "区投资促进中心",
  mark: "周投促",
  sections: ["综合科", "项目服务科"],
  kind: "other",
  titles: ["主任", "副主任"],
};

/** Every unit that work is handed to, with its sections. */
export const organs: readonly Organ[] = [
  ...bureaus.map((unit) => ({ ...unit, kind: "bureau" as const })),
  fireBrigade,
  investmentCentre,
  ...towns.map((unit) => ({ ...unit, kind: "subdistrict" as const })),
];

export function unitId(code: string): string {
  return stableId(`unit:${code}`);
}

/** Code of the `index`-th section of a unit, counted from 1; the first is the office (办公室). */
export function sectionCode(organ: string, index: number): string {
  return `${organ}-${index}`;
}

/** 「区文化和旅游局」 becomes 「周村区文化和旅游局」, as the letterhead has it. */
function fullName(name: string): string {
  return name.startsWith("区") ? `${place}${name.slice(1)}` : `淄博${name}`;
}

function row(code: string, name: string, shortName: string, kind: UnitKind, parent: string | null): UnitRow {
  return {
    id: unitId(code),
    code,
    name,
    shortName,
    initials: code.replaceAll(/[^a-z]/g, ""),
    kind,
    parentId: parent === null ? null : unitId(parent),
    validFrom: founded,
  };
}

const heads: UnitRow[] = [
  row("rd", "周村区人大常委会代表工作委员会", "区人大代工委", "body", null),
  row("zx", "政协周村区委员会提案委员会", "区政协提案委", "body", null),
  // Hands items down; nobody signs in for it.
  { ...row("szrd", "淄博市人大常委会代表工作委员会", "市人大代工委", "body", null), isExternal: true },
  row("zf", "周村区人民政府", "区政府", "government", null),
];
const offices: UnitRow[] = [
  row("dcs", "周村区人民政府督查室", "区政府督查室", "office", "zf"),
  row("dsj", "周村区大数据中心", "区大数据中心", "other", "zf"),
];

function organRow(organ: Organ, index: number): UnitRow {
  return {
    ...row(organ.code, fullName(organ.name), organ.shortName, organ.kind, "zf"),
    contactPhone: `0533-000${String(1001 + index)}`,
    address: `周村区演示路 ${index + 1} 号`,
    postcode: "255300",
    needsInstruction: organ.code === "gaj",
  };
}

/** Units from the top down, so that each stands after the one above it. */
export function unitLevels(): UnitRow[][] {
  const sections = organs.flatMap((organ) =>
    organ.sections.map((name, index) => {
      const code = sectionCode(organ.code, index + 1);
      return row(code, name, name, "section", organ.code);
    }),
  );
  return [heads, [...offices, ...organs.map(organRow)], sections];
}

/** 文号 series: 「周文旅函〔2026〕12号」 for answers, 「周文旅协办函…」 for assist opinions, 「周文旅补函…」 for supplements. */
export function seriesRows(): Prisma.NumberSeriesCreateManyInput[] {
  const kinds = [
    ["answer", "函"],
    ["opinion", "协办函"],
    ["supplement", "补函"],
  ] as const;
  return organs.flatMap((organ) =>
    kinds.map(([kind, word]) => ({
      id: stableId(`series:${organ.code}:${kind}`),
      unitId: unitId(organ.code),
      kind,
      // The police number their letters in their own 公文系统.
      mode: organ.code === "gaj" ? ("external" as const) : ("own" as const),
      pattern: `${organ.mark}${word}〔{year}〕{n}号`,
    })),
  );
}

/** The transport bureau has its answers 会签 by who assisted, and 核稿 by the 督查室 after the leader. */
const countersigned = [
  { act: "review", holders: [{ post: "section_head", scope: "ownSection" }] },
  { act: "countersign", holders: [{ post: "coordinator", scope: "assistUnits" }] },
  { act: "review", holders: [{ post: "deputy_leader", scope: "inCharge" }] },
  { act: "approve", holders: [{ post: "leader", scope: "ownUnit" }] },
  { act: "check", holders: [{ post: "dispatcher", scope: "dispatchOffice" }] },
];

/** A name the culture bureau had before its merger, and a bureau whose office checks each letter before the leaders. */
export function unitHistory() {
  const names: Prisma.UnitNameCreateManyInput[] = [
    {
      id: stableId("unit-name:wlj"),
      unitId: unitId("wlj"),
      name: "周村区文化出版局",
      validFrom: toDate("2010-01-01"),
      validTo: toDate("2019-02-28"),
    },
  ];
  const stages = [
    { act: "review", holders: [{ post: "section_head", scope: "ownSection" }] },
    { act: "review", holders: [{ post: "coordinator", scope: "ownUnit" }] },
    { act: "review", holders: [{ post: "deputy_leader", scope: "inCharge" }] },
    { act: "approve", holders: [{ post: "leader", scope: "ownUnit" }] },
  ];
  const chains: Prisma.UnitChainCreateManyInput[] = [
    { id: stableId("chain:sfj"), unitId: unitId("sfj"), kind: "answer", stages, validFrom: founded },
    {
      id: stableId("chain:jtys"),
      unitId: unitId("jtys"),
      kind: "answer",
      stages: countersigned,
      validFrom: founded,
    },
  ];
  return { names, chains };
}
