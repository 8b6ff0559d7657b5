// Items like the one being read or written: candidates by the bigram index over titles, then measured one by one.
import "server-only";
import { visibleTo } from "@/lib/access/visible";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { itemNumberZh, stateZh } from "@/lib/lifecycle/labels";
import { notPutIn } from "@/lib/lifecycle/spans";
import { gramsOf, jaccard, similarFrom, similarity, titleCore } from "@/lib/text/similar";

export type NearItem = {
  id: string;
  number: string;
  title: string;
  meeting: string;
  state: string;
  /** How near it is and by what: 「标题 62% 相同」. */
  reason: string;
};

export type NearQuery = { title: string; body?: string; exceptId?: string };

/** Titles share their two-character runs; unrelated ones of the same field stay below this. */
const titleFrom = 0.3;
const candidates = 1000;
const measured = 30;
const shown = 5;

type Scored = { id: string; byTitle: number };

/** Up to five items that this person may open, of this and earlier meetings, the nearest first. */
export async function nearItems(actor: Actor, query: NearQuery): Promise<NearItem[]> {
  if ([...titleCore(query.title)].length < 2) return [];
  const rows = await candidatesFor(actor, query.title);
  const grams = gramsOf(titleCore(query.title), 2);
  const best = rows
    .filter((row) => row.id !== query.exceptId)
    .map((row) => ({ id: row.id, byTitle: jaccard(grams, gramsOf(titleCore(row.title), 2)) }))
    .sort((a, b) => b.byTitle - a.byTitle)
    .slice(0, measured);
  return withReasons(actor, best, query.body ?? "");
}

/** The registrar looks through the whole body, an office through what was handed to it, others through their own. */
async function candidatesFor(actor: Actor, title: string): Promise<{ id: string; title: string }[]> {
  const { kind, unitId } = actor.acting;
  const grams = gramQuery(title);
  if (kind === "registrar") {
    // Materialised: otherwise the planner may walk the key backwards and test every title on its way.
    return db.$queryRaw`
      WITH near AS MATERIALIZED (
        SELECT "id", "title", "bodyId" FROM "Proposal" WHERE "titleGrams" @@ ${grams}::tsquery
      ) SELECT "id", "title" FROM near WHERE "bodyId" = ${unitId}::uuid ORDER BY "id" DESC LIMIT ${candidates}`;
  }
  if (kind === "dispatcher") {
    return db.$queryRaw`
      WITH near AS MATERIALIZED (
        SELECT "id", "title", "dispatchOfficeId" FROM "Proposal" WHERE "titleGrams" @@ ${grams}::tsquery
      ) SELECT "id", "title" FROM near WHERE "dispatchOfficeId" = ${unitId}::uuid ORDER BY "id" DESC LIMIT ${candidates}`;
  }
  if (kind !== "proposer") return [];
  return db.proposal.findMany({
    where: visibleTo(actor),
    select: { id: true, title: true },
    orderBy: { id: "desc" },
    take: candidates,
  });
}

/** Titles that hold any three characters in a row of this one: each run is two overlapping bigrams. */
function gramQuery(title: string): string {
  const letters = [
    ...titleCore(title)
      .toLowerCase()
      .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, ""),
  ].slice(0, 60);
  const pair = (at: number) => `'${(letters[at] ?? "") + (letters[at + 1] ?? "")}'`;
  if (letters.length < 3) return letters.length === 2 ? pair(0) : "''";
  return letters
    .slice(2)
    .map((_, at) => `(${pair(at)} & ${pair(at + 1)})`)
    .join(" | ");
}

async function withReasons(actor: Actor, best: readonly Scored[], body: string): Promise<NearItem[]> {
  const rows = await db.proposal.findMany({
    where: {
      AND: [visibleTo(actor), { id: { in: best.map((one) => one.id) }, state: { notIn: [...notPutIn] } }],
    },
    select: {
      id: true,
      title: true,
      numberText: true,
      source: true,
      state: true,
      body: body !== "",
      meeting: { select: { name: true } },
    },
  });
  return rows
    .map((row) => {
      const byTitle = best.find((one) => one.id === row.id)?.byTitle ?? 0;
      return { row, byTitle, byBody: row.body ? similarity(row.body, body) : 0 };
    })
    .filter((one) => one.byTitle >= titleFrom || one.byBody >= similarFrom)
    .sort((a, b) => Math.max(b.byTitle, b.byBody) - Math.max(a.byTitle, a.byBody))
    .slice(0, shown)
    .map(({ row, byTitle, byBody }) => ({
      id: row.id,
      number: itemNumberZh(row.source, row.numberText),
      title: row.title,
      meeting: row.meeting.name,
      state: stateZh("proposal", row.state, row.source),
      reason: reasonOf(byTitle, byBody),
    }));
}

function reasonOf(byTitle: number, byBody: number): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const parts = [
    byTitle >= titleFrom ? `标题 ${percent(byTitle)} 相同` : "",
    byBody >= similarFrom ? `正文 ${percent(byBody)} 相同` : "",
  ];
  return parts.filter(Boolean).join("，");
}
