/** The eleven posts (任职) of the office; a person acts under one of them at a time. */
export const posts = {
  registrar: { zh: "收件登记", short: "登记" },
  dispatcher: { zh: "交办", short: "交办" },
  coordinator: { zh: "联络员", short: "联络员" },
  handler: { zh: "承办人", short: "承办人" },
  section_head: { zh: "科室负责人", short: "科室负责人" },
  deputy_leader: { zh: "分管领导", short: "分管领导" },
  leader: { zh: "主要领导", short: "主要领导" },
  proposer: { zh: "代表、委员", short: "代表委员" },
  system_admin: { zh: "系统管理员", short: "系统管理员" },
  security_admin: { zh: "安全管理员", short: "安全管理员" },
  auditor: { zh: "审计管理员", short: "审计管理员" },
} as const satisfies Record<string, { zh: string; short: string }>;

export type PostKind = keyof typeof posts;
export const postKinds = Object.keys(posts) as PostKind[];

/** 三员分立: nobody holds two of these, and none of them sees proposal business. */
export const adminPosts: readonly PostKind[] = ["system_admin", "security_admin", "auditor"];

/** Everybody who has to do with items. */
export const deskPosts: readonly PostKind[] = postKinds.filter((kind) => !adminPosts.includes(kind));

const officePosts: readonly PostKind[] = ["registrar", "dispatcher"];

/** The offices: the one that registers for its body, and the 交办机构. */
export function isOfficePost(kind: PostKind): boolean {
  return officePosts.includes(kind);
}

/** The offices and the proposers deal with an item as a whole; a unit's people with their own part of it. */
export function hasWholeItem(kind: PostKind): boolean {
  return kind === "proposer" || isOfficePost(kind);
}

export type HeldPost = {
  postId: string;
  kind: PostKind;
  unitId: string;
  /** Nearest unit upward that is not a section: the bureau a clerk's section belongs to. */
  institutionId: string;
  /** Own unit and everything below it. */
  unitIds: readonly string[];
  /** 分管: sections (or units) in this deputy leader's charge. */
  chargeIds: readonly string[];
  /** 职务 and the unit's name as they are today, for the record of what is done under this post. */
  title: string;
  unitName: string;
  /** Name of `institutionId`: a section is recorded with the bureau it belongs to. */
  institutionName: string;
};

/** Who acts: a value built by lib/access from the session, never from the form. */
export type Actor = {
  userId: string;
  name: string;
  isSystem: boolean;
  acting: HeldPost;
  /** All current posts, the acting one included: the "who may never" rules look at these. */
  held: readonly HeldPost[];
  /** Posts of absent leaders this person stands in for today (代行). */
  standsIn: readonly HeldPost[];
  /** Proposers this user is, or is a named contact of. */
  proposerIds: readonly string[];
  /** Came by a one-time rating link, without an account: rates this one answer and may nothing else. */
  link?: { id: string; ratingId: string };
};

const nowhere: HeldPost = {
  postId: "",
  kind: "auditor",
  unitId: "",
  institutionId: "",
  unitIds: [],
  chargeIds: [],
  title: "",
  unitName: "",
  institutionName: "",
};

/** The calendar and the cascade act under this name; it passes only rows whose `by` names the system. */
export const systemActor: Actor = {
  userId: "",
  name: "系统",
  isSystem: true,
  acting: nowhere,
  held: [],
  standsIn: [],
  proposerIds: [],
};

/** What stands beside the name of somebody who came by a one-time link. */
export const byLinkZh = "一次性链接，本人";

/**
 * The signer who opened a one-time link and knew the last digits on record. `held`: the posts of whoever is signed in
 * in that browser, so that a unit's own people are refused here as well.
 */
export function linkActor(
  name: string,
  link: { id: string; ratingId: string },
  held: readonly HeldPost[],
): Actor {
  const acting = { ...nowhere, kind: "proposer" as const };
  return { userId: "", name, isSystem: false, acting, held, standsIn: [], proposerIds: [], link };
}

/** The acting post, and the absent leaders' posts it stands in for. */
export function actingPosts(actor: Actor): readonly HeldPost[] {
  return actor.isSystem ? [] : [actor.acting, ...actor.standsIn];
}
