import "server-only";
import { headers } from "next/headers";
import type { Origin } from "./session";

/**
 * Where a request comes from. The last entry of X-Forwarded-For is the one the nearest proxy wrote (Next writes the
 * peer's own address where there is no proxy); earlier entries are the client's word.
 */
export async function requestOrigin(): Promise<Origin> {
  const given = await headers();
  return originOf((name) => given.get(name));
}

/** The same from any reader of headers (next-auth hands over a plain object). */
export function originOf(header: (name: string) => string | null | undefined): Origin {
  const address = header("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
  return { address: address.slice(0, 64), agent: (header("user-agent") ?? "").slice(0, 200) };
}
