// Search by what a clerk remembers: part of the title, the number, a proposer, a unit. Every field finds its own index,
// so that no word makes the database read every item.
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { halfWidth } from "@/lib/text/numbers";
import { seesAllNames } from "./item-sql";

const { sql } = Prisma;

const mostWords = 4;

/** Conditions on `p`, one for each word of the query: all of them must be met, each by whichever field. */
export function matches(actor: Actor, q: string): Prisma.Sql[] {
  const words = halfWidth(q)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.slice(0, mostWords).map((word) => matchesWord(actor, word));
}

/**
 * The title by its own index, the other fields by the ids they lead to. Arrays, because the database then joins the
 * indexes in one pass over the items (BitmapOr) instead of reading them twice.
 */
function matchesWord(actor: Actor, word: string): Prisma.Sql {
  const named = seesAllNames(actor) ? sql`true` : sql`NOT s."isUnnamed"`;
  const byTitle = sql`(p."titleGrams" @@ ${gramQuery(word)}::tsquery AND strpos(lower(p."title"), ${word}) > 0)`;
  const ids = [
    sql`SELECT s."proposalId" FROM "Proposer" o JOIN "Signer" s ON s."proposerId" = o."id"
      WHERE o."name" LIKE ${`${likeText(word)}%`} AND ${named}`,
    sql`SELECT a."proposalId" FROM (${unitsNamed(word)}) u JOIN "Assignment" a ON a."unitId" = u."id"
      WHERE a."parentId" IS NULL AND a."state" NOT IN ('planned', 'released')`,
  ];
  const serial = serialOf(word);
  // By way of the meetings, because the index of numbers begins with them.
  if (serial !== null) {
    ids.push(sql`SELECT t."id" FROM "Meeting" g JOIN "Proposal" t ON t."meetingId" = g."id"
      AND t."source" IN ('congress', 'cppcc', 'hotline') AND t."serial" = ${serial}::int`);
  }
  const others = ids.map((rows) => sql`p."id" = ANY(ARRAY(${rows}))`);
  return sql`(${Prisma.join([byTitle, ...others], " OR ")})`;
}

/** A word that many units have in their names (「区」「局」) names none of them. */
const mostUnits = 5;

function unitsNamed(word: string): Prisma.Sql {
  const pattern = `%${likeText(word)}%`;
  return sql`SELECT "id" FROM (
    SELECT "id", count(*) OVER () AS found FROM "Unit"
    WHERE "kind" <> 'section' AND ("name" LIKE ${pattern} OR "shortName" LIKE ${pattern} OR "initials" = ${word})
  ) named WHERE found <= ${mostUnits}`;
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
