// 统计表 of the meetings an office chose: read once for the page, its PDF, Word and Excel.
import "server-only";
import { meetingOptions } from "@/lib/ledger/options";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import { type CurrentProfile, listCurrentProfiles, profileOf, upperMeetings } from "@/lib/rules/queries";
import {
  definitions,
  type FigureColumn,
  figureColumns,
  linesOf,
  type StatisticLine,
} from "./statistic-table";
import { statisticsOf } from "./statistics";

/** Who reads whole items and answers for the figures. */
export const statisticPosts: readonly PostKind[] = ["registrar", "dispatcher"];

export type Statistics = {
  /** What is counted: 「区十九届人大五次会议」, or several. */
  zh: string;
  /** The meeting that was chosen; null for the newest of each body. */
  meetingId: string | null;
  columns: readonly FigureColumn[];
  lines: readonly StatisticLine[];
  notes: readonly string[];
};

/** The table for one meeting of `meetingOptions`, else for the newest meetings of the office's own bodies. */
export async function readStatistics(actor: Actor, asked: string | undefined): Promise<Statistics> {
  const options = await meetingOptions(actor);
  const meetingId = options.find((one) => one.value === asked)?.value ?? null;
  const profiles = await profilesFor(
    meetingId,
    options.map((one) => one.value),
  );
  const rows = await statisticsOf(
    actor,
    profiles.map((one) => ({ id: one.meetingId, combination: one.content.rating.combination })),
  );
  const schemes = profiles.map(({ meeting, content }) => ({ meeting, classes: content.outcomes.classes }));
  return {
    zh: profiles.map((one) => one.meeting).join("、"),
    meetingId,
    columns: figureColumns(schemes.map(({ classes }) => classes)),
    lines: linesOf(rows),
    notes: definitions(schemes),
  };
}

async function profilesFor(
  meetingId: string | null,
  offered: readonly string[],
): Promise<readonly CurrentProfile[]> {
  if (meetingId) {
    const profile = await profileOf(meetingId);
    return profile ? [profile] : [];
  }
  const [profiles, upper] = await Promise.all([listCurrentProfiles(), upperMeetings()]);
  return profiles.filter((one) => offered.includes(one.meetingId) && !upper.has(one.meetingId));
}
