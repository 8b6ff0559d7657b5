import type { PostKind } from "@/lib/lifecycle/actor";

/** Where a post begins its day. */
export function homeOf(kind: PostKind): string {
  switch (kind) {
    case "proposer":
      return "/my";
    case "system_admin":
      return "/settings/units";
    case "security_admin":
      return "/settings/people";
    case "auditor":
      return "/audit";
    default:
      return "/worklist";
  }
}

/** A path inside this site to go on to after signing in; anything that could lead to another host becomes "/". */
export function safePath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/";
}
