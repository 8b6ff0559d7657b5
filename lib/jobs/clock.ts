// The process's clock: one interval, a short list of jobs. Each job may run in several processes at once and must
// do its work only once all the same.
import "server-only";
import { makeAnchor } from "@/lib/audit/anchor";
import { sweepUnlinked } from "@/lib/files/commands";
import { forgetImports } from "@/lib/intake/excel/confirm";
import { runImportsSoon } from "@/lib/intake/excel/run-soon";
import { logFault } from "@/lib/log";
import { deliverOutbox } from "@/lib/notify/deliver";
import { startDelivery } from "@/lib/notify/deliver-soon";
import { sendLinksSoon } from "@/lib/outcome/rating-link/sending";
import { fillCalendar } from "@/lib/rules/calendar/commands";
import { keepCaseCalendar } from "./case-calendar";
import { recountPending } from "./recount";
import { carrySuccessions } from "./succession";

type Job = { name: string; everyMinutes: number; run: (now: Date) => Promise<unknown> };

const jobs: readonly Job[] = [
  // What a nudge after a commit missed (a crash in between, another process's row).
  { name: "deliver notices", everyMinutes: 1, run: deliverOutbox },
  // What was ordered when the answer was out, what waits for another try, what a crash cut off.
  { name: "send rating links", everyMinutes: 1, run: async () => sendLinksSoon() },
  // What a restart cut off, what another process died on.
  { name: "run imports", everyMinutes: 1, run: async () => runImportsSoon() },
  { name: "forget imports", everyMinutes: 60, run: forgetImports },
  { name: "sweep unlinked files", everyMinutes: 60, run: sweepUnlinked },
  { name: "daily anchor", everyMinutes: 60, run: makeAnchor },
  // Before the case calendar: it counts by these days.
  { name: "working days", everyMinutes: 24 * 60, run: fillCalendar },
  { name: "units succeeded", everyMinutes: 10, run: carrySuccessions },
  { name: "recount clocks", everyMinutes: 10, run: recountPending },
  // By the day, but looked at every hour: a process that was down at midnight catches up.
  { name: "case calendar", everyMinutes: 60, run: keepCaseCalendar },
];

type Clock = { timer: NodeJS.Timeout; minutes: number; isBusy: boolean; lastTickAt: Date };

// Next loads a module once per bundle: there is one clock in the process, and the health check must find it.
const keep = globalThis as { banliClock?: Clock };

/** Starts the clock of this process; a second call does nothing. It never keeps the process alive. */
export function startClock(): void {
  if (keep.banliClock) return;
  startDelivery();
  const timer = setInterval(() => void tick(), 60_000);
  timer.unref();
  keep.banliClock = { timer, minutes: 0, isBusy: false, lastTickAt: new Date() };
  void tick();
}

/** False when the clock was started in this process and has stopped ticking (a job hangs). */
export function isClockAlive(now: Date): boolean {
  const clock = keep.banliClock;
  return !clock || now.getTime() - clock.lastTickAt.getTime() < 10 * 60_000;
}

async function tick(): Promise<void> {
  const clock = keep.banliClock;
  // A slow round is not overtaken by the next one.
  if (!clock || clock.isBusy) return;
  clock.isBusy = true;
  const due = jobs.filter((job) => clock.minutes % job.everyMinutes === 0);
  clock.minutes += 1;
  for (const job of due) await runJob(job);
  clock.lastTickAt = new Date();
  clock.isBusy = false;
}

async function runJob(job: Job): Promise<void> {
  try {
    await job.run(new Date());
  } catch (error) {
    logFault(error, `job ${job.name}`);
  }
}
