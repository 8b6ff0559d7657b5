// Where people are sent: the first page of their post, and addresses that stay on this site.
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

/** Only a base to read a path of this site with; nothing is ever asked of it. `http`, as browsers read paths of it. */
export const anyHost = "http://x";

/** A path inside this site to go on to after signing in; anything that could lead to another host becomes "/". */
export function safePath(path: string | undefined): string {
  return path !== undefined && staysHere(path) ? path : "/";
}

/** True for a path of this site that stays one when a browser resolves it. */
export function staysHere(path: string): boolean {
  if (!/^\/(?![/\\])[^\\\s]*$/.test(path) || !URL.canParse(path, anyHost)) return false;
  // 「/.//other.host」 begins well and is 「//other.host」 once its dots are resolved.
  return !new URL(path, anyHost).pathname.startsWith("//");
}
