// 批量登记: many items at once are what each would have been alone.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyAllItems } from "@/lib/audit/verify";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/lifecycle/actor";
import { registerProposal } from "@/lib/transition/register/create";
import type { RegisterInput } from "@/lib/transition/register/register-checks";
import { type RegisterCommand, registerMany } from "@/lib/transition/register/register-many";
import { anOffice, as, start } from "@/tests/factories/case";

let registrar: Actor;
let usual: RegisterInput;

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
  const meeting = await db.meeting.findFirstOrThrow({ where: { bodyId: registrar.acting.unitId } });
  const seats = await db.seat.findMany({
    where: { termId: meeting.termId },
    orderBy: { number: "asc" },
    take: 3,
  });
  const [lead = "", ...cosigners] = seats.map((seat) => seat.proposerId);
  const topic = await db.topic.findFirstOrThrow();
  usual = {
    ...{ source: "congress", kind: "suggestion", meetingId: meeting.id, inSession: true },
    title: "关于加强红色旅游文化发展的建议",
    body: "我区红色遗址分散，尚未形成参观路线。",
    asks: ["形成参观路线。", "培训讲解队伍。"],
    ...{ topicId: topic.id, preferredUnits: "区文旅局", researchForm: "走访", repeatedYears: 2 },
    ...{ disclosureWish: "full", isUnnamed: true, notSecret: true },
    ...{ leadProposerId: lead, cosignerIds: cosigners },
  };
});

const command = (more: Partial<RegisterInput> = {}, submits = false): RegisterCommand => ({
  requestId: randomUUID(),
  input: { ...usual, ...more },
  submits,
});

const registerAll = (commands: readonly RegisterCommand[]) =>
  db.$transaction((tx) => registerMany(tx, registrar, commands, start));

/** Everything kept of an item but ids, hashes and the moment its row was written. */
async function kept(id: string) {
  const own = ["id", "proposalId", "subjectId", "eventId", "createdAt"];
  const chained = ["headHash", "hash", "previousHash", "detailDigest", "salt", "requestId", "key"];
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (name, one) => (own.includes(name) || chained.includes(name) ? undefined : one)),
    );
  const where = { proposalId: id };
  const item = await db.proposal.findUniqueOrThrow({
    where: { id },
    include: {
      asks: { orderBy: { ordinal: "asc" } },
      signers: { orderBy: { ordinal: "asc" } },
      topics: true,
      deadlines: true,
      events: { orderBy: { sequence: "asc" }, include: { detail: true } },
    },
  });
  const [found] = await db.$queryRaw<{ grams: string }[]>`
    SELECT "titleGrams"::text AS "grams" FROM "Proposal" WHERE "id" = ${id}::uuid`;
  return plain({ item, found, outbox: await db.outbox.findMany({ where }) });
}

describe("批量登记", () => {
  test.each([
    ["存为草稿", false],
    ["登记并提交", true],
  ])("%s：与逐件登记的结果相同", async (_, submits) => {
    const alone = await registerProposal(registrar, command({}, submits), start);
    const made = await registerAll([command({ title: "另一件" }), command({}, submits)]);
    const [, last] = made;
    if (!last || !("proposalId" in last)) throw new Error("refused");
    const one = await kept(last.proposalId);
    expect(one).toEqual(await kept(alone.proposalId));
    expect(one.item.events.map((event: { event: string }) => event.event)).toEqual(
      submits ? ["register", "submit"] : ["register"],
    );
    expect(one.item.signers[0]).toMatchObject({ role: "lead", isUnnamed: true });
  });

  test("有误的说明原因、不留痕迹，不妨碍其余各件", async () => {
    await registerAll([command({ numberText: "第901号" })]);
    const before = await db.proposal.count();
    const made = await registerAll([
      command({ title: " " }),
      command({ leadProposerId: randomUUID(), cosignerIds: [] }),
      command({ meetingId: randomUUID() }),
      command({ source: "cppcc", kind: "proposal" }),
      command({ topicId: randomUUID() }),
      command({ numberText: "901" }),
      command({ numberText: "第902号" }),
      command({ numberText: "第 902 号", title: "同一批里编号重复" }),
      command({ numberText: "第902号", inSession: false }),
    ]);
    const codes = made.map((one) => ("refusal" in one ? one.refusal.code : "done"));
    expect(codes).toEqual([
      ...["invalid", "no_seat", "no_meeting", "wrong_meeting", "no_topic", "twin_number"],
      ...["done", "twin_number", "done"],
    ]);
    expect(await db.proposal.count()).toBe(before + 2);
    expect(await db.event.count({ where: { event: "register" } })).toBe(before + 2);
  });

  test("编号不论怎样写，都记成一样的写法；有自己写法的照录", async () => {
    const typed = ["〔903〕号", "【904】", "[905]", "906", "B-12", "闭会 3"];
    const made = await registerAll(
      typed.map((numberText, at) => command({ numberText, title: `编号${at}` })),
    );
    const ids = made.map((one) => ("proposalId" in one ? one.proposalId : ""));
    const rows = await db.proposal.findMany({ where: { id: { in: ids } }, orderBy: { title: "asc" } });
    expect(rows.map(({ numberText }) => numberText)).toEqual([
      ...["第903号", "第904号", "第905号", "第906号", "B-12", "闭会 3"],
    ]);
  });

  test("规则自己没有写明的错处，也用中文说", async () => {
    const made = await registerAll([
      command({ repeatedYears: 99 }),
      command({ disclosureWish: "none" as never }),
      command({ isUnnamed: "maybe" as never }),
      command({ preferredUnits: 7 as never }),
    ]);
    expect(made.map((one) => ("refusal" in one ? one.refusal.zh : "done"))).toEqual([
      "不能大于 30",
      "请选择对公开的意见",
      "填写的内容不符合要求，请检查",
      "填写的内容不符合要求，请检查",
    ]);
  });

  test("别的机构的登记人员不能代为登记", async () => {
    const other = await as("tian");
    const made = await db.$transaction((tx) => registerMany(tx, other, [command()], start));
    expect(made).toMatchObject([{ refusal: { code: "not_yours" } }]);
  });

  test("一次数百件，每一件的事件链都完整", async () => {
    const many = Array.from({ length: 300 }, (_, at) => command({ title: `第${at}件` }, at % 2 === 0));
    const made = await registerAll(many);
    const ids = made.map((one) => ("proposalId" in one ? one.proposalId : ""));
    expect(new Set(ids).size).toBe(300);
    const titles = await db.proposal.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true },
    });
    expect(ids.map((id) => titles.find((one) => one.id === id)?.title)).toEqual(
      many.map(({ input }) => input.title),
    );
    expect((await verifyAllItems()).faults).toEqual([]);
  });
});
