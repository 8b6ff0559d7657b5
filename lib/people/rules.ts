// Who may be given which post: pure decisions on people, posts and units. Cases are lib/lifecycle's.
import type { Day } from "@/lib/calendar/day";
import type { UnitKind } from "@/lib/db/generated/enums";
import { adminPosts, type PostKind, posts } from "@/lib/lifecycle/actor";
import type { Refusal } from "@/lib/lifecycle/refusal";

/** Posts whose holder is looked up in exactly this kind of unit by the lifecycle's tables. */
const unitKindsOf: Partial<Record<PostKind, readonly UnitKind[]>> = {
  registrar: ["body"],
  proposer: ["body"],
  dispatcher: ["office"],
  section_head: ["section", "bureau", "subdistrict", "office", "other"],
  handler: ["section", "bureau", "subdistrict", "office", "other"],
  coordinator: ["bureau", "subdistrict", "office", "government", "section", "other"],
  deputy_leader: ["bureau", "subdistrict", "office", "government", "other"],
  leader: ["bureau", "subdistrict", "office", "government", "other"],
};

/** Kinds of unit that items are given to and that answer in their own name; a section works under its unit. */
export const answeringKinds: readonly UnitKind[] = ["bureau", "subdistrict", "government", "other"];

export type Grant = {
  actorId: string;
  userId: string;
  kind: PostKind;
  unit: { id: string; kind: UnitKind; isExternal: boolean; validTo: Day | null };
  validFrom: Day;
  /** Posts of the person that have not ended before the new one begins. */
  held: readonly { kind: PostKind; unitId: string }[];
};

/** 三员分立 and who may never hold which post together, for a new post; null when it may be granted. */
export function refuseGrant(grant: Grant): Refusal | null {
  if (grant.actorId === grant.userId) {
    return { code: "self_grant", zh: "不能给本人授予任职，请由另一名安全管理员办理。" };
  }
  return refuseMixture(grant) ?? refuseUnit(grant);
}

function refuseMixture({ kind, held, unit }: Grant): Refusal | null {
  const isAdmin = adminPosts.includes(kind);
  const other = held.find((post) => adminPosts.includes(post.kind) && post.kind !== kind);
  if (isAdmin && other) {
    const zh = `该人员已任${posts[other.kind].zh}。三个管理员岗位分设，一人只能任其一。`;
    return { code: "two_admins", zh, field: "kind" };
  }
  const business = held.find((post) => !adminPosts.includes(post.kind));
  if ((isAdmin && business) || (!isAdmin && held.some((post) => adminPosts.includes(post.kind)))) {
    return { code: "admin_mixed", zh: "管理员不得兼任办理岗位，请先结束其现有任职。", field: "kind" };
  }
  if (held.some((post) => post.kind === kind && post.unitId === unit.id)) {
    return { code: "twice", zh: "该人员已在这个单位担任此职，不必重复授予。", field: "kind" };
  }
  return null;
}

function refuseUnit({ kind, unit, validFrom }: Grant): Refusal | null {
  if (unit.isExternal) {
    return { code: "external", zh: "系统外单位不在本系统办理，不能授予任职。", field: "unitId" };
  }
  if (unit.validTo !== null && unit.validTo < validFrom) {
    return { code: "unit_ended", zh: "该单位已撤销，请选择承接其职责的单位。", field: "unitId" };
  }
  const allowed = unitKindsOf[kind];
  if (allowed && !allowed.includes(unit.kind)) {
    return { code: "unit_kind", zh: `「${posts[kind].zh}」${whereOf(kind)}，请另选单位。`, field: "unitId" };
  }
  return null;
}

function whereOf(kind: PostKind): string {
  if (kind === "registrar") return "设在人大、政协的工作机构";
  if (kind === "proposer") return "归在所属的人大或政协工作机构";
  if (kind === "dispatcher") return "设在交办机构";
  return kind === "section_head" || kind === "handler" ? "设在科室或部门" : "设在承办单位";
}

/** A password must not contain the login name; length and variety are the form's rule. */
export function refusePassword(login: string, password: string): Refusal | null {
  if (!password.toLowerCase().includes(login.toLowerCase())) return null;
  return { code: "password_login", zh: "密码不能包含用户名，请另设一个。", field: "password" };
}

/**
 * Who resets a forgotten password. Whoever resets can sign in as that person, so the system administrator never
 * resets one of the other two; the security administrator resets theirs and nobody resets their own this way.
 */
export function refuseReset(
  actor: { userId: string; kind: PostKind },
  target: { userId: string; kinds: readonly PostKind[] },
): Refusal | null {
  if (actor.userId === target.userId) {
    return { code: "own_reset", zh: "本人密码请在「修改密码」中修改。" };
  }
  const isAdmin = target.kinds.some((kind) => adminPosts.includes(kind));
  const right: PostKind = isAdmin ? "security_admin" : "system_admin";
  if (actor.kind === right) return null;
  return { code: "not_yours", zh: `此人的密码由${posts[right].zh}重置。` };
}

export type StandinPost = { userId: string; kind: PostKind; institutionId: string };

/** 代行: a leader of the same unit stands in for a leader or deputy leader; nobody for oneself. */
export function refuseStandin(absent: StandinPost, acting: StandinPost): Refusal | null {
  const leads = (kind: PostKind) => kind === "leader" || kind === "deputy_leader";
  if (!leads(absent.kind) || !leads(acting.kind)) {
    return { code: "standin_kind", zh: "代行只在主要领导、分管领导之间设定。", field: "actingPostId" };
  }
  if (absent.userId === acting.userId) {
    return { code: "standin_self", zh: "代行人不能是本人，请另选一位领导。", field: "actingPostId" };
  }
  if (absent.institutionId !== acting.institutionId) {
    return { code: "standin_unit", zh: "代行人须是同一单位的领导。", field: "actingPostId" };
  }
  return null;
}

export type OpenWork = { assignmentId: string; proposalId: string; number: string; unitName: string };

/** Ending a post waits until each open item has another handler; names them, at most ten. */
export function refuseOpenWork(open: readonly OpenWork[]): Refusal | null {
  if (open.length === 0) return null;
  const names = open.slice(0, 10).map(({ number, unitName }) => `${number}（${unitName}）`);
  const more = open.length > names.length ? `等 ${open.length} 件` : `，共 ${open.length} 件`;
  const zh = `还有在办件：${names.join("、")}${more}。请选择接办人一并移交，或由承办单位联络员逐件更换承办人，再结束任职。`;
  return { code: "open_work", zh };
}
