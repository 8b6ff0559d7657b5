// Whose rows draft a letter is said three times, each in its own language: of facts in memory, as a where condition and
// as the worklist's SQL. Here the three answer about the same tree.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { buildActor } from "@/lib/access/build-actor";
import { visibleDrafts } from "@/lib/access/visible";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { assignmentEvents, assignmentStates } from "@/lib/lifecycle/assignment";
import { decide } from "@/lib/lifecycle/engine";
import { draftingRows } from "@/lib/lifecycle/facts";
import { loadCase } from "@/lib/transition/load/case-facts";
import { worklistPage } from "@/lib/worklist/queries";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { aDispatched, anOffice, culture, rowOf, start } from "../../factories/case";
import { delegated } from "../../factories/letter";

let item: string;
let top: string;
let letter: string;

beforeAll(async () => {
  await anOffice();
  item = await aDispatched();
  await delegated(item);
  const row = await rowOf(item, culture());
  top = row.id;
  const answer = { proposalId: item, assignmentId: top, unitId: row.unitId, kind: "answer" as const };
  letter = (await db.reply.create({ data: answer, select: { id: true } })).id;
});

/** A section below another, with its row below that one's row; gives the row's id. */
async function below(parentId: string, duty: "lead" | "assist", state: "acknowledged" | "released") {
  const parent = await db.assignment.findUniqueOrThrow({ where: { id: parentId } });
  const code = `${parentId}-${duty}-${randomUUID()}`;
  const unit = { code, name: code, shortName: code, kind: "section" as const, validFrom: start };
  const section = await db.unit.create({ data: { ...unit, parentId: parent.unitId } });
  const row = { proposalId: item, parentId, unitId: section.id, unitNameThen: code, duty, state };
  return (await db.assignment.create({ data: row, select: { id: true } })).id;
}

/** The person who drafts on row `id` and on no other, under a post in its unit. */
async function drafterOf(id: string) {
  const { unitId: unit } = await db.assignment.findUniqueOrThrow({ where: { id } });
  const handler = userId("chengban");
  await db.assignment.updateMany({
    where: { proposalId: item, handlerId: handler },
    data: { handlerId: null },
  });
  await db.assignment.update({ where: { id }, data: { handlerId: handler } });
  await db.post.updateMany({ where: { userId: handler }, data: { unitId: unit } });
  const actor = await buildActor(db, handler, null, dayOf(start));
  if (!actor) throw new Error("nobody drafts");
  return actor;
}

/** Does the person drafting on row `id`, and on no other, draft the unit's letter: by the facts, the where, the queue. */
async function answers(id: string): Promise<boolean[]> {
  const actor = await drafterOf(id);
  const facts = await loadCase(db, item, dayOf(start));
  const rows = facts?.file.assignments ?? [];
  const leads = rows.find((row) => row.id === top);
  const byFacts = leads ? draftingRows(rows, leads).some((row) => row.id === id) : false;
  const where = { AND: [{ id: letter }, visibleDrafts(actor)] };
  const byWhere = (await db.reply.count({ where })) === 1;
  const lines = await worklistPage(actor, dayOf(start), "submit", 1);
  return [byFacts, byWhere, lines.some((line) => line.subjectId === letter)];
}

it("件内起草、可读、待办三处对谁起草复文的说法一致", async () => {
  const section = await db.assignment.findFirstOrThrow({
    where: { proposalId: item, unitId: unitId("wlj-2") },
  });
  const assisting = await below(top, "assist", "acknowledged");
  const second = await below(section.id, "lead", "acknowledged");
  const drafts = { 单位: top, 科室: section.id, 科室的科室: second };
  const others = {
    协助科室: assisting,
    协助科室的主办: await below(assisting, "lead", "acknowledged"),
    主办科室的协助: await below(section.id, "assist", "acknowledged"),
    已收回的: await below(section.id, "lead", "released"),
    第三级: await below(second, "lead", "acknowledged"),
  };
  for (const [name, id] of Object.entries(drafts)) {
    expect([name, ...(await answers(id))]).toEqual([name, true, true, true]);
  }
  for (const [name, id] of Object.entries(others)) {
    expect([name, ...(await answers(id))]).toEqual([name, false, false, false]);
  }
});

it("下级政府（单位）的任务由谁报送初稿，表和待办说法一致", async () => {
  const bureau = await below(top, "assist", "acknowledged");
  const lead = await below(bureau, "lead", "acknowledged");
  const places = {
    部门: bureau,
    部门的主办科室: lead,
    主办科室的主办: await below(lead, "lead", "acknowledged"),
    部门的配合科室: await below(bureau, "assist", "acknowledged"),
  };
  for (const [name, id] of Object.entries(places)) {
    const actor = await drafterOf(id);
    const loaded = await loadCase(db, item, dayOf(start));
    if (!loaded) throw new Error("no item");
    const context = { actor, today: dayOf(start) };
    const byTable = loaded.file.assignments
      .filter((row) => row.duty === "assist")
      .filter((row) => {
        const facts = { state: row.state, file: loaded.file, row };
        return decide(assignmentEvents.handIn, assignmentStates, facts, context).ok;
      })
      .map((row) => row.id);
    const lines = await worklistPage(actor, dayOf(start), "hand-in", 1);
    expect([name, lines.map((line) => line.subjectId).sort()]).toEqual([name, byTable.sort()]);
    expect(byTable.length, name).toBe(1);
  }
});
