// Who is at the other end of a request, without believing what the client says of itself.
import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import type { Origin } from "./session";

/** Where a request comes from: the address that counts for the sign-in limit and the audit, and the browser. */
export async function requestOrigin(): Promise<Origin> {
  const given = await headers();
  return originOf((name) => given.get(name));
}

/** The same from any reader of headers (next-auth hands over a plain object). */
export function originOf(header: (name: string) => string | null | undefined): Origin {
  const address = clientAddress(header("x-forwarded-for") ?? "", env().TRUSTED_PROXIES);
  return { address: address.slice(0, 64), agent: (header("user-agent") ?? "").slice(0, 200) };
}

/**
 * The last entry of X-Forwarded-For is the peer's own address (scripts/front-door.mjs), before it stand those that
 * the `proxies` in front wrote, the nearest last; anything earlier is the client's word and counts for nothing. A
 * request that came round a proxy has fewer entries: then the first is what is known of it.
 */
export function clientAddress(forwarded: string, proxies: number): string {
  const entries = forwarded
    .split(",")
    .map((entry) => entry.trim().replace(/^::ffff:(?=\d+\.)/i, ""))
    .filter(Boolean);
  return entries.at(-1 - proxies) ?? entries[0] ?? "unknown";
}
