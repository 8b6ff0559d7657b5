// People of one invented district around one item, as pure Actor values: every post in every relation to the item.
import { type Actor, type HeldPost, type PostKind, systemActor } from "@/lib/lifecycle/actor";

type Place = { unitIds?: readonly string[]; chargeIds?: readonly string[] };

/** A post; the institution of 「lead.s1」 is 「lead」: what stands before the dot. */
export function post(kind: PostKind, unitId: string, place: Place = {}): HeldPost {
  const institutionId = unitId.split(".")[0] ?? unitId;
  return {
    postId: `${kind}@${unitId}`,
    kind,
    unitId,
    institutionId,
    unitIds: place.unitIds ?? [unitId],
    chargeIds: place.chargeIds ?? [],
    title: "",
    unitName: unitId,
    institutionName: institutionId,
  };
}

type More = { also?: readonly HeldPost[]; standsIn?: readonly HeldPost[]; proposerIds?: readonly string[] };

/** A person who acts under `acting`; `also` are further posts held today. */
export function person(userId: string, acting: HeldPost, more: More = {}): Actor {
  return {
    userId,
    name: userId,
    isSystem: false,
    acting,
    held: [acting, ...(more.also ?? [])],
    standsIn: more.standsIn ?? [],
    proposerIds: more.proposerIds ?? [],
  };
}

const bureau = { unitIds: ["lead", "lead.s1", "lead.s2", "lead.s3"] };
const everything = { unitIds: ["gov", ...bureau.unitIds, "assist", "released", "reference", "stranger"] };
const proposer = (id: string) => person(id, post("proposer", "body"), { proposerIds: [id] });

/** Named post.relation: 「coordinator.assist」 is the 联络员 of the assist unit. */
export const people = {
  "registrar.own": person("registrar.own", post("registrar", "body")),
  "registrar.other": person("registrar.other", post("registrar", "otherBody")),
  // Holds a post in the lead bureau besides: may register, may never rate, conclude, rule.
  "registrar.inLead": person("registrar.inLead", post("registrar", "body"), {
    also: [post("handler", "lead.s3")],
  }),
  "registrar.inReleased": person("registrar.inReleased", post("registrar", "body"), {
    also: [post("coordinator", "released")],
  }),
  "dispatcher.own": person("dispatcher.own", post("dispatcher", "office")),
  "dispatcher.other": person("dispatcher.other", post("dispatcher", "otherOffice")),
  "dispatcher.inAssist": person("dispatcher.inAssist", post("dispatcher", "office"), {
    also: [post("leader", "assist")],
  }),
  "coordinator.lead": person("coordinator.lead", post("coordinator", "lead", bureau)),
  "coordinator.assist": person("coordinator.assist", post("coordinator", "assist")),
  "coordinator.reference": person("coordinator.reference", post("coordinator", "reference")),
  "coordinator.released": person("coordinator.released", post("coordinator", "released")),
  "coordinator.stranger": person("coordinator.stranger", post("coordinator", "stranger")),
  "coordinator.parent": person("coordinator.parent", post("coordinator", "gov", everything)),
  "handler.own": person("handler.own", post("handler", "lead.s1")),
  // Same section, but the work was handed to somebody else.
  "handler.other": person("handler.other", post("handler", "lead.s1")),
  // The named 承办人, now acting under a post in another bureau.
  "handler.moved": person("handler.own", post("handler", "stranger.s1")),
  "handler.section2": person("handler.section2", post("handler", "lead.s2")),
  "handler.assist": person("handler.assist", post("handler", "assist.s1")),
  "handler.stranger": person("handler.stranger", post("handler", "stranger.s1")),
  "section_head.own": person("section_head.own", post("section_head", "lead.s1")),
  "section_head.section2": person("section_head.section2", post("section_head", "lead.s2")),
  "section_head.section3": person("section_head.section3", post("section_head", "lead.s3")),
  "section_head.stranger": person("section_head.stranger", post("section_head", "stranger.s1")),
  "deputy_leader.inCharge": person(
    "deputy_leader.inCharge",
    post("deputy_leader", "lead", { ...bureau, chargeIds: ["lead.s1"] }),
  ),
  "deputy_leader.notInCharge": person(
    "deputy_leader.notInCharge",
    post("deputy_leader", "lead", { ...bureau, chargeIds: ["lead.s3"] }),
  ),
  "deputy_leader.standsIn": person("deputy_leader.standsIn", post("deputy_leader", "lead", bureau), {
    standsIn: [post("leader", "lead", bureau)],
  }),
  "deputy_leader.stranger": person("deputy_leader.stranger", post("deputy_leader", "stranger")),
  "leader.lead": person("leader.lead", post("leader", "lead", bureau)),
  "leader.assist": person("leader.assist", post("leader", "assist")),
  "leader.released": person("leader.released", post("leader", "released")),
  "leader.parent": person("leader.parent", post("leader", "gov", everything)),
  "leader.stranger": person("leader.stranger", post("leader", "stranger")),
  "proposer.lead": proposer("proposer.lead"),
  "proposer.cosigner": proposer("proposer.cosigner"),
  "proposer.invited": proposer("proposer.invited"),
  "proposer.declined": proposer("proposer.declined"),
  "proposer.stranger": proposer("proposer.stranger"),
  // A deputy who is also the head of the lead bureau: the own rating is the one exception.
  "proposer.leadsUnit": person("proposer.leadsUnit", post("proposer", "body"), {
    also: [post("leader", "lead", bureau)],
    proposerIds: ["proposer.cosigner"],
  }),
  // The lead signer, but acting under the bureau's post at the moment.
  "proposer.actsAsLeader": person("proposer.actsAsLeader", post("leader", "stranger"), {
    also: [post("proposer", "body")],
    proposerIds: ["proposer.lead"],
  }),
  "system_admin.any": person("system_admin.any", post("system_admin", "lead")),
  "security_admin.any": person("security_admin.any", post("security_admin", "body")),
  "auditor.any": person("auditor.any", post("auditor", "office")),
  system: systemActor,
} as const satisfies Record<string, Actor>;

export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as PersonName[];
