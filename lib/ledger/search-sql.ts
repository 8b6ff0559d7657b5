// Search by what a clerk remembers: part of the title, the number, a proposer, a unit. Every field finds its own index,
// so that no word makes the database read every item.
import { Prisma } from "@/lib/db/generated/client";
import { wordsSql } from "@/lib/db/words-sql";
import type { Actor } from "@/lib/lifecycle/actor";
import { rowsInForce } from "@/lib/lifecycle/spans";
import { halfWidth } from "@/lib/text/numbers";
import { seesAllNames } from "./item-sql";

const { sql } = Prisma;

const mostWords = 4;
/** A word that many units have in their names (「区」「局」) names none of them. */
const mostUnits = 5;

/** A word of the query, and the units it names. */
export type SearchWord = { text: string; unitIds: readonly string[] };

export type NamedUnit = { id: string; name: string; shortName: string; initials: string };

/**
 * What parts the words of a query: a whole title is pasted with its signs, in whichever width the clerk's keyboard gives
 * them. 「·」 and 「-」 stand inside names.
 */
const between = /[\s,.;:?!"'()<>[\]，。、；：？！“”‘’（）《》〈〉【】〔〕]+/;

/** The words of a query, each with the units that its text names. */
export function searchWords(q: string, units: readonly NamedUnit[]): SearchWord[] {
  const words = halfWidth(q).toLowerCase().split(between);
  return words
    .filter((word) => word !== "")
    .slice(0, mostWords)
    .map((text) => ({ text, unitIds: unitsOf(text, units) }));
}

function unitsOf(word: string, units: readonly NamedUnit[]): string[] {
  const found = units.filter(
    ({ name, shortName, initials }) => name.includes(word) || shortName.includes(word) || initials === word,
  );
  return found.length <= mostUnits ? found.map(({ id }) => id) : [];
}

/** Conditions on `p`, one for each word of the query: all of them must be met, each by whichever field. */
export function matches(actor: Actor, words: readonly SearchWord[]): Prisma.Sql[] {
  return words.map((word) => (word.unitIds.length > 0 ? withUnits(actor, word) : withoutUnits(actor, word)));
}

/**
 * Without a unit the other fields lead to few items: as an array the database joins them with the index of titles in
 * one pass (BitmapOr).
 */
function withoutUnits(actor: Actor, { text }: SearchWord): Prisma.Sql {
  const others = byPeopleAndNumber(actor, text).map((rows) => sql`p."id" = ANY(ARRAY(${rows}))`);
  return sql`(${Prisma.join([inTitle(text), ...others], " OR ")})`;
}

/** A unit has thousands of items: all fields' ids are gathered and joined. */
function withUnits(actor: Actor, { text, unitIds }: SearchWord): Prisma.Sql {
  const arms = [
    sql`SELECT p."id" FROM "Proposal" p WHERE ${inTitle(text)}`,
    sql`SELECT a."proposalId" FROM "Assignment" a WHERE a."unitId" = ANY(${[...unitIds]}::uuid[])
      AND a."parentId" IS NULL AND a."state" IN (${wordsSql(rowsInForce)})`,
    ...byPeopleAndNumber(actor, text),
  ];
  return sql`p."id" IN (${Prisma.join(arms, " UNION ")})`;
}

function inTitle(word: string): Prisma.Sql {
  return sql`(p."titleGrams" @@ ${gramQuery(word)}::tsquery AND strpos(lower(p."title"), ${word}) > 0)`;
}

function byPeopleAndNumber(actor: Actor, word: string): Prisma.Sql[] {
  const named = seesAllNames(actor) ? sql`true` : sql`NOT s."isUnnamed"`;
  const people = sql`SELECT s."proposalId" FROM "Proposer" o JOIN "Signer" s ON s."proposerId" = o."id"
    WHERE o."name" LIKE ${`${likeText(word)}%`} AND ${named}`;
  const serial = serialOf(word);
  if (serial === null) return [people];
  // By way of the meetings, because the index of numbers begins with them.
  const numbered = sql`SELECT t."id" FROM "Meeting" g JOIN "Proposal" t ON t."meetingId" = g."id"
    AND t."source" IN ('congress', 'cppcc', 'hotline') AND t."serial" = ${serial}::int`;
  return [people, numbered];
}

/** 「59」「第59号」「建议59」「提案 59」 ask for a serial. */
export function serialOf(word: string): number | null {
  const found = /^(?:第|建议|提案)*(\d{1,6})号?$/.exec(word);
  return found ? Number(found[1]) : null;
}

/**
 * The query over the two-character pieces that the title is indexed by: all pieces of the word must be there. One
 * character finds every piece that begins with it.
 */
export function gramQuery(word: string): string {
  const letters = [...word];
  if (letters.length === 1) return `${lexeme(word)}:*`;
  const pieces = letters.slice(0, -1).map((letter, at) => lexeme(letter + letters[at + 1]));
  return [...new Set(pieces)].join(" & ");
}

function lexeme(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

function likeText(word: string): string {
  return word.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
