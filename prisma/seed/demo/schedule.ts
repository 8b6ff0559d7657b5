// From stories to one list of dated phases: everything that happened in the office, in the order of its days.
import { addDays, type Day } from "@/lib/calendar/day";
import { currentMeeting, earlierMeeting, type MeetingPlan } from "../office/meetings";
import { proposerRows } from "../office/proposers";
import { makeRandom, seedOf } from "../random";
import { type Item, itemOf } from "./items";
import { type PhaseName, usualDay } from "./phases";
import type { Run } from "./run";
import type { Dispatched, Step, Story } from "./story";
import type { Clock } from "./when";

export type Scene = Dated & { run: Run };
type Dated = { scene: number; day: Day; phase: PhaseName; options: Record<string, unknown> };

function read(step: Step): { phase: PhaseName; options: Record<string, unknown>; at?: number; ago?: number } {
  if (typeof step === "string") return { phase: step, options: {} };
  const [phase, given] = step;
  const { day, ago, ...options } = (given ?? {}) as Record<string, unknown>;
  return {
    phase,
    options,
    ...(typeof day === "number" ? { at: day } : {}),
    ...(typeof ago === "number" ? { ago } : {}),
  };
}

function meetingFor(story: Story, clock: Clock): MeetingPlan {
  const { source } = itemOf(story.item);
  return story.isEarlier ? earlierMeeting(source, clock.today) : currentMeeting(source, clock.today);
}

function dispatchDay(dispatched: Dispatched, meeting: MeetingPlan, clock: Clock): Day {
  if (typeof dispatched === "number") return clock.ago(dispatched);
  if ("answerIn" in dispatched) return clock.dispatchedFor("answer", dispatched.answerIn);
  if ("opinionIn" in dispatched) return clock.dispatchedFor("opinion", dispatched.opinionIn);
  if ("firstContactIn" in dispatched) return clock.dispatchedFor("firstContact", dispatched.firstContactIn);
  const days = "session" in dispatched ? dispatched.session : dispatched.afterSession;
  return clock.after(meeting.closesOn, days);
}

function datedSteps(story: Story, clock: Clock): Dated[] {
  const steps = story.steps.map(read);
  const last = steps.at(-1);
  const lastDay = last ? (last.at ?? usualDay[last.phase]) : 0;
  const base =
    story.dispatched === undefined
      ? clock.after(clock.ago(story.lastAgo ?? 0), -lastDay)
      : dispatchDay(story.dispatched, meetingFor(story, clock), clock);
  const inSession = isSessionItem(story) ? sessionDay(story, clock) : null;
  let previous = "";
  return steps.map(({ phase, options, at, ago }, scene) => {
    const early = inSession && ["register", "cosign", "submit"].includes(phase) ? inSession : null;
    const usual = early ?? (ago === undefined ? clock.after(base, at ?? usualDay[phase]) : clock.ago(ago));
    const day = usual < previous ? previous : usual;
    if (day > clock.today) throw new Error(`${story.name ?? story.item}: ${phase} would be on ${day}`);
    previous = day;
    return { scene, day, phase, options };
  });
}

function isSessionItem(story: Story): boolean {
  return typeof story.dispatched === "object" && "session" in story.dispatched;
}

/** The second day of the session, when items are put in. */
function sessionDay(story: Story, clock: Clock): Day {
  return addDays(meetingFor(story, clock).opensOn, 1);
}

/** Signers by lot: who signs in leads; every third item of the congress has cosigners. */
function signersOf(story: Story, item: Item): readonly string[] {
  if (story.signers) return story.signers;
  const random = makeRandom(seedOf("signers", story.name ?? story.item));
  const kind = item.source === "congress" ? "deputy" : "member";
  const all = proposerRows.filter((row) => row.kind === kind && row.login !== "shangwu");
  const lead = random.pick(all.filter((row) => row.login)).code;
  const others = random.chance(0.35) ? random.some(all, random.whole(1, 2)) : [];
  return [lead, ...others.map((row) => row.code).filter((code) => code !== lead)];
}

function runOf(story: Story, clock: Clock, ids: Map<string, string>): Run {
  const item = itemOf(story.item);
  return {
    name: story.name ?? story.item,
    item,
    clock,
    signers: signersOf(story, item),
    numberText: story.number === undefined ? "" : `第${story.number}号`,
    isUpper: story.steps.map(read).some(({ phase }) => phase === "registerUpper"),
    inSession: isSessionItem(story),
    meetingId: meetingFor(story, clock).id,
    section: story.section ?? 2,
    id: "",
    day: "",
    minutes: 0,
    scene: 0,
    ids,
  };
}

/** Numbers of each meeting run on in the order of 立案, past those that stories name. */
function giveNumbers(runs: readonly { run: Run; steps: Dated[] }[]): void {
  for (const meetingId of new Set(runs.map(({ run }) => run.meetingId))) {
    const own = runs.filter(({ run, steps }) => run.meetingId === meetingId && steps.some(isAdmit));
    const taken = new Set(own.map(({ run }) => run.numberText));
    let next = 1;
    for (const { run } of own.sort((a, b) => compare(admitDay(a.steps), admitDay(b.steps)))) {
      if (run.numberText !== "") continue;
      while (taken.has(`第${next}号`)) next += 1;
      run.numberText = `第${next}号`;
      next += 1;
    }
  }
}

const isAdmit = (step: Dated) => step.phase === "admit";
const admitDay = (steps: readonly Dated[]) => steps.find(isAdmit)?.day ?? "";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All scenes of all stories, day by day; within a day a story's own order is kept. */
export function scheduleOf(stories: readonly Story[], clock: Clock): Scene[] {
  const ids = new Map<string, string>();
  const runs = stories.map((story) => ({
    run: runOf(story, clock, ids),
    steps: datedSteps(story, clock),
  }));
  giveNumbers([...runs]);
  return runs
    .flatMap(({ run, steps }) => steps.map((step) => ({ run, ...step })))
    .sort((a, b) => compare(a.day, b.day));
}
