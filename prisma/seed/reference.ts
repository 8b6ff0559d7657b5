// Reference data every office needs: the calendar and the topics. Adds what is missing, changes nothing.

import { calendarSeed } from "@/lib/calendar/seed";
import type { Db } from "@/lib/db/client";
import { toDate } from "@/lib/db/day";
import topics from "./data/topics.json";
import { stableId } from "./random";

/** Loads calendar days and topics that are not there yet; days an administrator has changed stay as they are. */
export async function loadReference(db: Db): Promise<void> {
  await db.calendarDay.createMany({
    data: calendarSeed().map((row) => ({ ...row, day: toDate(row.day) })),
    skipDuplicates: true,
  });
  await db.topic.createMany({
    data: topics.map(({ code, name }) => ({ id: topicId(code), code, name })),
    skipDuplicates: true,
  });
  const children = topics.flatMap((parent) =>
    parent.children.map((child) => {
      const [code = "", name = ""] = child;
      return { id: topicId(code), code, name, parentId: topicId(parent.code) };
    }),
  );
  await db.topic.createMany({ data: children, skipDuplicates: true });
}

export function topicId(code: string): string {
  return stableId(`topic:${code}`);
}
