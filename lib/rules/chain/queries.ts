// A unit's review chains and who stands at each place today. Settings of the unit: no word of a case is read here.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { PostKind } from "@/lib/db/generated/enums";
import { currentOn } from "@/lib/people/queries";
import { chainSchema } from "../profile";
import { listCurrentProfiles } from "../queries";
import type { ChainHolder, ChainStage, SectionNames } from "./chain";
import { type ChainKind, chainKinds, holderKey } from "./form";

export type UnitChainView = { kind: ChainKind; since: Day | null; stages: readonly ChainStage[] };
export type DefaultChain = { meeting: string; stages: readonly ChainStage[] };

/** Who is found at a place today: one line for each unit it is looked up in. */
export type PlaceToday = { where: string; names: readonly string[] };
export type PlaceOption = { value: string; zh: string; keywords?: string; today: readonly PlaceToday[] };

export type UnitChains = {
  unit: { id: string; name: string; needsInstruction: boolean };
  chains: readonly UnitChainView[];
  defaults: readonly DefaultChain[];
  places: readonly PlaceOption[];
  sectionNames: SectionNames;
};

/** Everything the page about a unit's own review needs; null for an unknown unit. */
export async function unitChains(unitId: string, today: Day): Promise<UnitChains | null> {
  const [unit, rows, profiles, offices] = await Promise.all([
    readUnit(unitId, today),
    db.unitChain.findMany({
      where: { unitId, ...currentOn(today) },
      orderBy: { validFrom: "desc" },
      select: { kind: true, stages: true, validFrom: true },
    }),
    listCurrentProfiles(),
    peopleOf({ kind: "dispatcher", ...currentOn(today) }, today),
  ]);
  if (!unit) return null;
  const chains = (Object.keys(chainKinds) as ChainKind[]).map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return { kind, since: toDay(row?.validFrom ?? null), stages: row ? chainSchema.parse(row.stages) : [] };
  });
  const { id, name, needsInstruction } = unit;
  return {
    unit: { id, name, needsInstruction },
    chains,
    defaults: profiles.map(({ meeting, content }) => ({ meeting, stages: content.chain.stages })),
    places: placesOf(unit, offices),
    sectionNames: new Map(unit.children.map((section) => [section.id, section.name])),
  };
}

const standins = (today: Day) => ({
  where: currentOn(today),
  select: { actingPost: { select: { user: { select: { name: true } } } } },
});

function readUnit(id: string, today: Day) {
  const posts = {
    where: { kind: { in: kinds }, ...currentOn(today) },
    orderBy: { validFrom: "asc" },
    select: { ...person(today), charges: { where: currentOn(today), select: { unitId: true } } },
  } as const;
  return db.unit.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      needsInstruction: true,
      posts,
      children: {
        where: { validTo: null },
        orderBy: { code: "asc" },
        select: { id: true, name: true, posts },
      },
    },
  });
}

const kinds: PostKind[] = ["section_head", "deputy_leader", "leader", "coordinator"];

function person(today: Day) {
  return { kind: true, user: { select: { name: true } }, absences: standins(today) } as const;
}

type Person = {
  kind: PostKind;
  user: { name: string };
  absences: { actingPost: { user: { name: string } } }[];
};
type Place = { name: string; posts: (Person & { charges: { unitId: string }[] })[] };
type Unit = Place & { id: string; children: (Place & { id: string })[] };

/** 「钟承志（由江维桢代行）」. */
function nameOf({ user, absences }: Person): string {
  const acting = absences.map((one) => one.actingPost.user.name);
  return acting.length > 0 ? `${user.name}（由${acting.join("、")}代行）` : user.name;
}

async function peopleOf(where: { kind: PostKind }, today: Day): Promise<PlaceToday[]> {
  const rows = await db.post.findMany({
    where,
    select: { ...person(today), unit: { select: { name: true } } },
    orderBy: { validFrom: "asc" },
  });
  const names = new Map<string, string[]>();
  for (const row of rows) names.set(row.unit.name, [...(names.get(row.unit.name) ?? []), nameOf(row)]);
  return [...names].map(([place, found]) => ({ where: place, names: found }));
}

function at(place: Place, kind: PostKind): string[] {
  return place.posts.filter((post) => post.kind === kind).map(nameOf);
}

/** The places a chain of this unit can name, each with who is found there today. */
function placesOf(unit: Unit, offices: readonly PlaceToday[]): PlaceOption[] {
  const own = (kind: PostKind) => [{ where: "", names: at(unit, kind) }];
  // A unit without sections drafts in its own name: its posts are looked up in the unit itself.
  const sections = unit.children.length > 0 ? unit.children : [unit];
  const inCharge = (sectionId: string) =>
    unit.posts
      .filter((post) => post.kind === "deputy_leader")
      .filter((post) => sectionId === unit.id || post.charges.some((charge) => charge.unitId === sectionId))
      .map(nameOf);
  const heads = sections.map((one) => ({ where: one.name, names: at(one, "section_head") }));
  const option = (holder: ChainHolder, zh: string, today: readonly PlaceToday[]): PlaceOption => ({
    ...{ value: holderKey(holder), zh, today },
  });
  const perItem = [{ where: "", names: ["按件确定：提出过协办意见的单位，没有的免"] }];
  return [
    option({ post: "section_head", scope: "ownSection" }, "科室负责人（承办科室）", heads),
    option(
      { post: "deputy_leader", scope: "inCharge" },
      "分管领导（分管承办科室）",
      sections.map((one) => ({ where: one.name, names: inCharge(one.id) })),
    ),
    option({ post: "leader", scope: "ownUnit" }, "主要领导", own("leader")),
    option({ post: "deputy_leader", scope: "ownUnit" }, "任一分管领导", own("deputy_leader")),
    option({ post: "coordinator", scope: "ownUnit" }, "办公室联络员", own("coordinator")),
    ...unit.children.map((section) =>
      option({ post: "section_head", scope: "namedSection", unitId: section.id }, `${section.name}负责人`, [
        { where: "", names: at(section, "section_head") },
      ]),
    ),
    option({ post: "coordinator", scope: "assistUnits" }, "协办单位联络员（会签）", perItem),
    option({ post: "leader", scope: "assistUnits" }, "协办单位主要领导（会签）", perItem),
    option({ post: "dispatcher", scope: "dispatchOffice" }, "交办机构（核稿）", offices),
  ];
}
