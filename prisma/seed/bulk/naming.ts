// What a copy is called: its title, its number in the meeting of its year, and the 文号 of its letters.
import type { Client } from "pg";
import type { Day } from "@/lib/calendar/day";
import { items } from "../demo/items";
import { profileVersionId } from "../office";
import { earlierMeeting, meetingOf, sessionYear } from "../office/meetings";
import type { Random } from "../random";
import type { Pattern } from "./pattern";
import type { Copy } from "./repeat";

export type Naming = (pattern: Pattern, random: Random, days: number, index: number) => Copy;

const places =
  "城北路街道 青年路街道 大街街道 永安街街道 北郊镇 南郊镇 王村镇 商家镇 城区 老城片区 新建社区 火车站片区 古商城周边 孝妇河沿线 经济开发区 城乡结合部".split(
    " ",
  );
const details = "进一步 尽快 统筹 分步 切实 持续 全面 重点 依法 科学".split(" ");

/** Names copies so that numbers follow on those that are there; titles are the real ones with a place in them. */
export async function namingFor(client: Client | undefined, seed: number, today: Day): Promise<Naming> {
  if (!client) throw new Error("no connection");
  const serials = await counters(
    client,
    `SELECT "meetingId"::text || "kind"::text AS name, max("serial") AS last FROM "Proposal" WHERE "serial" IS NOT NULL GROUP BY 1`,
  );
  const letters = await counters(
    client,
    `SELECT "seriesId"::text || "year"::text AS name, max("serial") AS last FROM "NumberTaken" GROUP BY 1`,
  );
  const thisYear = sessionYear(today);
  return (pattern, random, days, index) => {
    const item = pattern.tables[0]?.rows[0];
    const source = pattern.source === "cppcc" ? "cppcc" : "congress";
    // An item of a higher level stays with that level's meeting and rules; what was left over stays left over.
    const isUpper = item?.origin === "upper";
    const isEarlier = pattern.meetingId === earlierMeeting(source, today).id;
    const year = thisYear + Math.ceil(days / 364) - (isEarlier ? 1 : 0);
    const meetingId = isUpper ? pattern.meetingId : meetingOf(source, year).id;
    const isNumbered = item?.numberText !== null;
    const serial = isNumbered ? next(serials, `${meetingId}${String(item?.kind)}`) : null;
    return {
      pattern,
      random,
      days,
      name: `bulk:${seed}:${index}`,
      title: titleOf(pattern, random),
      serial,
      numberText: serial === null ? null : `第${serial}号`,
      meetingId,
      ruleVersionId: isUpper ? null : profileVersionId(meetingId),
      letterNumbers: letterNumbersOf(pattern, days, letters),
    };
  };
}

type Counters = Map<string, number>;

async function counters(client: Client, sql: string): Promise<Counters> {
  const { rows } = await client.query<{ name: string; last: number }>(sql);
  return new Map(rows.map((row) => [row.name, row.last]));
}

function next(counters: Counters, name: string): number {
  const value = (counters.get(name) ?? 0) + 1;
  counters.set(name, value);
  return value;
}

/** A real title of the same source with a place and a word of emphasis behind 「关于」. */
function titleOf(pattern: Pattern, random: Random): string {
  const title = random.pick(items.filter((item) => item.source === pattern.source)).title;
  return title.replace(/^关于/, `关于在${random.pick(places)}${random.pick(details)}落实`);
}

function letterNumbersOf(pattern: Pattern, days: number, letters: Counters) {
  const taken = pattern.tables.find((table) => table.name === "NumberTaken")?.rows ?? [];
  return new Map(
    taken.map((row) => {
      const year = Number(row.year) + Math.ceil(days / 364);
      const serial = next(letters, `${String(row.seriesId)}${year}`);
      const text = String(row.text).replace(/〔\d{4}〕\d+号/, `〔${year}〕${serial}号`);
      return [String(row.text), { text, serial, year }] as const;
    }),
  );
}
