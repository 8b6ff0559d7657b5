// Many items for benchmarks, past the lifecycle's door: cases that did go through it are repeated by COPY with other keys,
// days, titles and numbers. invariants.ts tells whether the copies are as sound as what they were copied from.
import { Client } from "pg";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { databaseUrl } from "@/lib/env";
import { copyInto } from "./bulk/copy";
import { type Naming, namingFor } from "./bulk/naming";
import { columnsOf, type Pattern, readPattern } from "./bulk/pattern";
import { patternStories } from "./bulk/patterns";
import { repeat } from "./bulk/repeat";
import { caseTables } from "./bulk/tables";
import { loadStories, type Tell } from "./demo";
import { loadMeetings } from "./office";
import { meetingOf, sessionYear } from "./office/meetings";
import { makeRandom, type Random } from "./random";

const batchSize = 250;
const years = 5;
const finished = ["archived", "concluded"];
/** Of a hundred items, so many are of the past. */
const shareFinished = 0.85;

/**
 * Adds `count` items that depend on `seed` alone and on the day of `now`; gives how many rows of all tables were written.
 * The first call also plays the patterns (some 40 items) through fire(). Call it again with another seed for more.
 */
export async function makeProposals(
  count: number,
  seed: number,
  now = new Date(),
  tell: Tell = () => undefined,
): Promise<number> {
  await loadStories(patternStories, now, tell);
  const plans = Array.from({ length: years }, (_, back) => sessionYear(dayOf(now)) - back).flatMap((year) => [
    meetingOf("congress", year),
    meetingOf("cppcc", year),
  ]);
  await loadMeetings(db, plans, now);
  const clients = [await openClient(), await openClient()];
  try {
    const patterns = await readPatterns(clients[0]);
    const naming = await namingFor(clients[0], seed, dayOf(now));
    return await writeAll(clients, patterns, naming, count, makeRandom(seed), tell);
  } finally {
    await Promise.all(clients.map((client) => client?.end()));
  }
}

async function openClient(): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query("SET synchronous_commit = off; SET jit = off; SET TIME ZONE 'UTC'");
  // Rows that fit together are copied from rows that do: where the account may, their keys are not looked up again.
  await client.query("SET session_replication_role = replica").catch(() => undefined);
  return client;
}

async function readPatterns(client: Client | undefined): Promise<Pattern[]> {
  if (!client) throw new Error("no connection");
  const columns = await columnsOf(client);
  const names = patternStories.map((story) => `demo:${story.name}:0:register%`);
  const { rows } = await client.query<{ id: string }>(
    `SELECT "proposalId" AS id FROM "Event" WHERE "event" = 'register' AND "requestId" LIKE ANY($1) ORDER BY "requestId"`,
    [names],
  );
  const patterns: Pattern[] = [];
  for (const { id } of rows) patterns.push(await readPattern(client, columns, id));
  return patterns;
}

/** Weeks to move a copy by: the past over five years, what is in hand within the last weeks. */
function daysBack(pattern: Pattern, random: Random): number {
  const weeks = finished.includes(pattern.state) ? random.whole(1, 52 * years - 1) : random.whole(0, 3);
  return -7 * weeks;
}

async function writeAll(
  clients: readonly Client[],
  patterns: readonly Pattern[],
  naming: Naming,
  count: number,
  random: Random,
  tell: Tell,
): Promise<number> {
  const done = patterns.filter((pattern) => finished.includes(pattern.state));
  const open = patterns.filter((pattern) => !finished.includes(pattern.state));
  let made = 0;
  let rows = 0;
  /** Made one after the other, so that the same seed gives the same rows whichever connection is free. */
  const nextBatch = () => {
    const out = new Map<string, string[]>(caseTables.map((table) => [table.name, []]));
    for (let size = 0; size < batchSize && made < count; size += 1) {
      const pattern = random.pick(random.chance(shareFinished) ? done : open);
      made += 1;
      repeat(naming(pattern, random, daysBack(pattern, random), made), out);
    }
    return out;
  };
  const worker = async (client: Client) => {
    while (made < count) {
      const batch = nextBatch();
      rows += await writeBatch(client, patterns, batch);
      if (made % 5000 < batchSize) tell(`已生成 ${made} / ${count}`);
    }
  };
  await Promise.all(clients.map(worker));
  return rows;
}

/** One batch is one transaction: an interrupted run leaves whole items only. */
async function writeBatch(
  client: Client,
  patterns: readonly Pattern[],
  batch: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  let rows = 0;
  await client.query("BEGIN");
  for (const [name, lines] of batch) {
    const columns = patterns[0]?.tables.find((table) => table.name === name)?.columns ?? [];
    if (lines.length === 0) continue;
    await copyInto(client, name, columns, `${lines.join("\n")}\n`);
    rows += lines.length;
  }
  await client.query("COMMIT");
  return rows;
}
