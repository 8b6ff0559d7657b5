// One connection, one statement at a time: Prisma reads the relations of one query all at once (from four on pg warns).
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anOffice } from "@/tests/factories/case";

// Node says a deprecation once in a process: each file of tests is one, so that this one is heard here.
const warnings: string[] = [];
const listen = ({ message }: Error) => void warnings.push(message);

beforeAll(anOffice);
beforeEach(() => void process.on("warning", listen));
afterEach(() => void process.off("warning", listen));

test("the relations that a transaction reads are asked for in turn", async () => {
  const include = { posts: true, children: true, names: true, charges: true };
  const units = await db.$transaction((tx) => tx.unit.findMany({ include, where: { kind: "bureau" } }));
  await setImmediate();
  expect(warnings).toEqual([]);
  expect(units.some(({ posts, names }) => posts.length > 0 && names.length > 0)).toBe(true);
});

test("a statement that fails fails its own transaction only, and says so", async () => {
  const outcomes = await Promise.allSettled([
    db.$transaction((tx) => Promise.all([tx.$queryRaw`SELECT 1/0`, tx.$queryRaw`SELECT 1`])),
    db.$transaction((tx) => tx.unit.count()),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});
