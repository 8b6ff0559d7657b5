// Failed sign-ins and failed openings of one-time links are counted in the database, so that several app processes count together. An attempt is counted
// before the password is checked: twenty tries at once get five checks, not twenty.
import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";

export const accountFailures = 5;
export const addressFailures = 30;
const lockSeconds = 15 * 60;

type Limiters = { account: RateLimiterPrisma; address: RateLimiterPrisma; link: RateLimiterPrisma };
const keep = globalThis as { banliLockout?: Limiters };

function limiters(): Limiters {
  keep.banliLockout ??= {
    account: limiter("account", accountFailures),
    address: limiter("address", addressFailures),
    link: limiter("link", addressFailures),
  };
  return keep.banliLockout;
}

function limiter(keyPrefix: string, points: number): RateLimiterPrisma {
  const lock = { points, duration: lockSeconds, blockDuration: lockSeconds };
  return new RateLimiterPrisma({ storeClient: db, tableName: "rateLimit", keyPrefix, ...lock });
}

export type Attempt = { login: string; address: string };

/** Counts an attempt; false when the account (5 failures) or the address (30) is locked for 15 minutes. */
export async function mayTry(attempt: Attempt): Promise<boolean> {
  const { account, address } = limiters();
  // The address first: an attacker behind a locked address cannot lock other people's accounts.
  return (await consume(address, attempt.address)) && (await consume(account, accountKey(attempt.login)));
}

/** Counts an attempt to open a one-time link; false when the address has failed 30 times within 15 minutes. */
export async function mayOpenLink(address: string): Promise<boolean> {
  return consume(limiters().link, address);
}

/** The link was opened: the address gets this attempt back. */
export async function recordLinkOpened(address: string): Promise<void> {
  await limiters().link.reward(address);
}

async function consume(counter: RateLimiterPrisma, key: string): Promise<boolean> {
  try {
    await counter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** The password was wrong: true when this was the failure that locks the account, 15 minutes from now. */
export async function recordFailure(attempt: Attempt): Promise<boolean> {
  const { account, address } = limiters();
  const byAccount = await account.get(accountKey(attempt.login));
  const byAddress = await address.get(attempt.address);
  if ((byAddress?.consumedPoints ?? 0) >= addressFailures) await address.block(attempt.address, lockSeconds);
  if ((byAccount?.consumedPoints ?? 0) < accountFailures) return false;
  await account.block(accountKey(attempt.login), lockSeconds);
  return true;
}

/** The password was right: the account starts from nothing, and the address gets this attempt back. */
export async function recordSuccess(attempt: Attempt): Promise<void> {
  const { account, address } = limiters();
  await account.delete(accountKey(attempt.login));
  await address.reward(attempt.address);
}

/** Ends a lock before its time, when an administrator gives a new password. */
export async function unlockAccount(login: string): Promise<void> {
  await limiters().account.delete(accountKey(login));
}

function accountKey(login: string): string {
  return login.toLowerCase().slice(0, 64);
}
