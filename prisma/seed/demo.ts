// The demo office at work: `tsx --conditions=react-server prisma/seed/demo.ts`. Every item goes through lib/transition with
// the dates of its story, so each has a true history. Loading again goes on where an interrupted load stopped.
import { pathToFileURL } from "node:url";
import { db } from "@/lib/db/client";
import { deliverOutbox } from "@/lib/notify/deliver";
import { daysOf, lanesOf, playLanes } from "./demo/lanes";
import { phases } from "./demo/phases";
import { changeDemoRules } from "./demo/rules";
import { type Scene, scheduleOf } from "./demo/schedule";
import { allStories } from "./demo/stories/all";
import type { Story } from "./demo/story";
import { clockAt } from "./demo/when";
import { earlierMeetings, loadMeetings, loadOffice } from "./office";
import { seedOf } from "./random";
import { loadReference } from "./reference";

/** The office's first event of a day comes between 8:30 and 11:00, at another time for each item. */
const morning = 150;

/** Items played at the same time: one thinks while another waits for the database. */
const sideBySide = 4;

export type Tell = (text: string) => void;

/**
 * Loads reference data, the office and its items as they stand at `now`. Does nothing when a finished demo is there; gives
 * the number of items.
 */
export default async function loadDemo(now: Date, tell: Tell = () => undefined): Promise<number> {
  return loadStories(allStories, now, tell);
}

/** The same for other stories: benchmarks and tests bring their own. */
export async function loadStories(told: readonly Story[], now: Date, tell: Tell): Promise<number> {
  const scenes = scheduleOf(told, clockAt(now));
  const played = await playedScenes();
  const left = scenes.filter(({ run, scene }) => scene >= (played.get(run.name)?.scene ?? 0));
  if (isFinished(scenes, played)) return told.length;
  tell("载入日历、单位和人员");
  await loadReference(db);
  await loadOffice(db, now);
  await loadMeetings(db, earlierMeetings(now), now);
  await changeDemoRules(now);
  for (const { run } of scenes) run.id = played.get(run.name)?.id ?? "";
  for (const { name, id } of new Set(scenes.map(({ run }) => run))) if (id) scenes[0]?.run.ids.set(name, id);
  await playAll(left, tell);
  await fileNotices(now);
  tell(`已载入 ${told.length} 件建议提案`);
  return told.length;
}

async function playAll(scenes: readonly Scene[], tell: Tell): Promise<void> {
  let played = 0;
  for (const day of daysOf(scenes)) {
    await playLanes(lanesOf(day), sideBySide, play);
    const before = played;
    played += day.length;
    if (Math.floor(before / 200) < Math.floor(played / 200)) tell(`办理过程 ${played} / ${scenes.length}`);
  }
}

type Played = Map<string, { id: string; scene: number }>;

/** How far each story has been played, from the keys of its requests. */
async function playedScenes(): Promise<Played> {
  const events = await db.event.findMany({
    where: { requestId: { startsWith: "demo:" } },
    select: { proposalId: true, requestId: true },
  });
  const played: Played = new Map();
  for (const { proposalId, requestId } of events) {
    const [, name = "", number = "0"] = requestId?.split(":") ?? [];
    const scene = Math.max(Number(number), played.get(name)?.scene ?? 0);
    played.set(name, { id: proposalId, scene });
  }
  return played;
}

function isFinished(scenes: readonly Scene[], played: Played): boolean {
  return scenes.every(({ run, scene }) => scene <= (played.get(run.name)?.scene ?? -1));
}

async function play({ run, scene, day, phase, options }: Scene): Promise<void> {
  run.scene = scene;
  if (run.day !== day) {
    run.day = day;
    run.minutes = seedOf(run.name, day) % morning;
  }
  // The table of phases has one function per name; the schedule keeps each name with its own options.
  const stage = phases[phase] as (run: Scene["run"], options: Record<string, unknown>) => Promise<void>;
  await stage(run, options);
}

/** Notices of the past were read in the past: only those of the last three days are left unread. */
async function fileNotices(now: Date): Promise<void> {
  await deliverOutbox(now);
  const recent = new Date(now.getTime() - 3 * 24 * 60 * 60 * 1000);
  await db.$executeRaw`
    UPDATE "Notice" AS n SET "createdAt" = e."at",
      "readAt" = CASE WHEN e."at" < ${recent}::timestamptz THEN e."at" + interval '2 hours' END
    FROM "Event" AS e WHERE split_part(n."key", ':', 1)::uuid = e."id"`;
}

async function main(): Promise<void> {
  const write: Tell = (text) => process.stdout.write(`${text}\n`);
  try {
    await loadDemo(new Date(), write);
  } finally {
    await db.$disconnect();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main();
}
