// 一次面商会、座谈、视察，几件一起谈: one record, an event in each item's own timeline, all or none.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { recordMeeting } from "@/lib/consultation/commands";
import { otherItemsOf } from "@/lib/consultation/other-items";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import { aDispatched, anOffice, as, culture, rowOf, start } from "@/tests/factories/case";
import { delegated } from "@/tests/factories/letter";

beforeAll(anOffice);

const signersOf = async (proposalId: string) =>
  (await db.signer.findMany({ where: { proposalId }, select: { id: true } })).map((row) => row.id);

const said = {
  ...{ stage: "before", channel: "symposium", on: "2026-03-04", place: "区文旅局二楼会议室" },
  ...{ people: [{ name: "夏佳宁", rank: "科员" }], said: "希望统一规划。" },
};

async function form(id: string, otherIds: readonly string[]) {
  const others = await Promise.all(
    otherIds.map(async (one) => ({ id: one, signerIds: await signersOf(one) })),
  );
  return {
    id,
    others,
    requestId: randomUUID(),
    input: { ...said, signerIds: await signersOf(id) },
    files: new Map(),
  };
}

async function inHand(): Promise<string> {
  const id = await aDispatched();
  await delegated(id);
  return id;
}

test("一次座谈记一次，三件各有记录、各满足首次联系，各留一条经过", async () => {
  const ids = [await inHand(), await inHand(), await inHand()];
  const [first = "", ...rest] = ids;
  const handler = await as("chengban");
  const offered = await otherItemsOf(await loadDossier(handler, first, start));
  expect(offered.map((one) => one.id)).toEqual(expect.arrayContaining(rest));

  await recordMeeting(handler, await form(first, rest), start);

  const record = await db.consultation.findFirstOrThrow({
    where: { items: { some: { proposalId: first } } },
    include: { items: true, signers: true },
  });
  expect(record.items.map((one) => one.proposalId).sort()).toEqual([...ids].sort());
  expect(record.signers).toHaveLength(3);
  for (const id of ids) {
    const row = await rowOf(id, culture());
    expect(record.items.find((one) => one.proposalId === id)?.assignmentId).toBe(row.id);
    const clock = await db.deadline.findFirstOrThrow({
      where: { assignmentId: row.id, stage: "firstContact" },
    });
    expect(clock.endedBy).toBe("met");
    expect(await db.event.count({ where: { proposalId: id, event: "consult" } })).toBe(1);
    const { file } = await loadDossier(handler, id, start);
    expect(file.consultations).toMatchObject([{ assignmentId: row.id, stage: "before", isInPerson: true }]);
  }
});

test("其中一件不归本人办理，一件也不记；重复提交不重复记", async () => {
  const mine = await inHand();
  const foreign = await aDispatched();
  const handler = await as("chengban");
  await expect(recordMeeting(handler, await form(mine, [foreign]), start)).rejects.toThrow();
  expect(await db.consultationItem.count({ where: { proposalId: mine } })).toBe(0);

  const again = await inHand();
  const repeated = await form(mine, [again]);
  await recordMeeting(handler, repeated, start);
  await recordMeeting(handler, repeated, start);
  expect(await db.consultationItem.count({ where: { proposalId: { in: [mine, again] } } })).toBe(2);
});

test("两次会议以相反的顺序涉及同样的件，谁也不卡住谁", async () => {
  const [one, two] = [await inHand(), await inHand()];
  const handler = await as("chengban");
  await Promise.all([
    recordMeeting(handler, await form(one, [two]), start),
    recordMeeting(handler, await form(two, [one]), start),
  ]);
  expect(await db.consultationItem.count({ where: { proposalId: { in: [one, two] } } })).toBe(4);
});
