import { beforeAll, describe, expect, test } from "vitest";
import { assignmentTree } from "@/lib/assignment/queries";
import { db } from "@/lib/db/client";
import { Refused } from "@/lib/lifecycle/refusal";
import { unitId } from "@/prisma/seed/office/units";
import { act, aDispatched, anOffice, as, culture, rowOf } from "@/tests/factories/case";

beforeAll(anOffice);

async function delegated(): Promise<string> {
  const id = await aDispatched();
  const row = await rowOf(id, culture());
  const coordinator = await as("lianluo");
  await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" });
  const rows = [
    { unitId: unitId("wlj-1"), duty: "none" },
    { unitId: unitId("wlj-2"), duty: "lead", dueOn: "2026-05-15" },
  ];
  await act(coordinator, { machine: "assignment", id: row.id, event: "delegate", input: { rows } });
  return id;
}

describe("承办树", () => {
  test("单位在上，科室在下；不承担的科室没有任务", async () => {
    const id = await delegated();
    const tree = await assignmentTree(await as("lianluo"), id);
    const lead = tree.find((node) => node.duty === "lead");
    expect(lead?.children.map((child) => child.duty)).toEqual(["lead"]);
    expect(lead?.children[0]?.clocks).toMatchObject([{ stage: "inner", dueOn: "2026-05-15" }]);
  });

  test("协办单位看到主办单位，看不到它的科室和内部意见", async () => {
    const id = await aDispatched();
    const row = await rowOf(id, culture());
    const input = { text: "我局主要职责不涉及该事项" };
    await act(await as("lianluo"), { machine: "assignment", id: row.id, event: "requestContest", input });
    const seen = async (login: string) =>
      (await assignmentTree(await as(login), id)).find((node) => node.duty === "lead");
    expect((await seen("lianluo"))?.contestIntended).toBe(input.text);
    expect((await seen("xieban"))?.contestIntended).toBe("");
    expect((await seen("duchashi"))?.contestIntended).toBe("");
    const other = await delegated();
    const rows = await assignmentTree(await as("xieban"), other);
    expect(rows.flatMap((node) => node.children)).toEqual([]);
  });

  test("科室改办到另一科室：内部时限跟着走，法定期限不另起", async () => {
    const id = await delegated();
    const child = await db.assignment.findFirstOrThrow({
      where: { proposalId: id, parentId: { not: null } },
    });
    const input = { newUnitId: unitId("wlj-1"), reason: "由办公室统筹" };
    await act(await as("lianluo"), { machine: "assignment", id: child.id, event: "reassign", input });
    const next = await db.assignment.findFirstOrThrow({
      where: { proposalId: id, unitId: unitId("wlj-1") },
      include: { deadlines: { where: { endedBy: null }, orderBy: { stage: "asc" } } },
    });
    expect(next.state).toBe("pending");
    expect(next.deadlines.map((clock) => clock.stage).sort()).toEqual(["acknowledge", "inner"]);
  });

  test("分解过的不能再分解一次，说明改用什么", async () => {
    const id = await delegated();
    const row = await rowOf(id, culture());
    const rows = [{ unitId: unitId("wlj-1"), duty: "lead" }];
    const again = act(await as("lianluo"), {
      machine: "assignment",
      id: row.id,
      event: "delegate",
      input: { rows },
    });
    await expect(again).rejects.toThrow(Refused);
    await expect(again).rejects.toThrow("改办");
  });
});
