// 收件: what the registration form starts, and what it may not.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { handOverForm, handOverMany, register } from "@/lib/intake/commands";
import { facetOf } from "@/lib/intake/facets";
import { nearItems } from "@/lib/intake/near";
import { nextNumber, takenBy } from "@/lib/intake/numbers";
import { meetingsOf } from "@/lib/intake/options";
import { intakePage } from "@/lib/intake/queries";
import { registerForm } from "@/lib/intake/register-form";
import type { Actor } from "@/lib/lifecycle/actor";
import { proposerActor } from "@/prisma/seed/demo/cast";
import { proposerId, proposerRows } from "@/prisma/seed/office/proposers";
import { act, anOffice, as, start } from "@/tests/factories/case";

let registrar: Actor;
let deputy: Actor;
let deputyId: string;
let meetingId: string;

const deputyCode = proposerRows.find((row) => row.kind === "deputy" && row.login)?.code ?? "";
const others = proposerRows.filter((row) => row.kind === "deputy" && row.code !== deputyCode);
const colleague = proposerId(others[0]?.code ?? "");

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji");
  const built = await proposerActor(deputyCode, "2026-03-04");
  if (!built) throw new Error("no deputy signs in");
  deputy = built;
  deputyId = proposerId(deputyCode);
  meetingId = (await meetingsOf(registrar.acting.unitId))[0]?.id ?? "";
});

const typed = (more: Record<string, unknown> = {}) => ({
  requestId: randomUUID(),
  meetingId,
  title: "关于加强红色旅游文化发展的建议",
  body: "我区红色遗址分散，尚未形成参观路线。",
  asks: ["形成参观路线。", "培训讲解队伍。"],
  disclosureWish: "full",
  leadProposerId: deputyId,
  notSecret: "on",
  ...more,
});

async function send(actor: Actor, more: Record<string, unknown> = {}): Promise<string> {
  return (await register(actor, await registerForm.parseAsync(typed(more)), start)).proposalId;
}

describe("the form", () => {
  test("names every wrong field at once, and refuses an item nobody confirmed as free of secrets", async () => {
    const result = await registerForm.safeParseAsync({ requestId: randomUUID(), asks: "" });
    const fields = result.error?.issues.map((issue) => issue.path[0]);
    expect(fields).toEqual(
      expect.arrayContaining([
        "title",
        "body",
        "asks",
        "meetingId",
        "leadProposerId",
        "disclosureWish",
        "notSecret",
      ]),
    );
  });

  test("one ask alone is a list of one", async () => {
    const id = await send(registrar, { asks: "形成参观路线。" });
    expect(await db.ask.findMany({ where: { proposalId: id }, select: { text: true } })).toEqual([
      { text: "形成参观路线。" },
    ]);
  });
});

describe("登记", () => {
  test("saved as a draft, or registered and submitted as one act", async () => {
    const draft = await send(registrar);
    expect((await db.proposal.findUniqueOrThrow({ where: { id: draft } })).state).toBe("draft");
    const submitted = await send(registrar, { press: "submit" });
    const events = await db.event.findMany({
      where: { proposalId: submitted },
      orderBy: { sequence: "asc" },
    });
    expect(events.map((event) => event.event)).toEqual(["register", "submit"]);
  });

  test("a submission that is refused leaves no draft behind", async () => {
    const before = await db.proposal.count();
    const open = { press: "submit", cosignerIds: [colleague], cosignUntil: "2026-03-20" };
    await expect(send(deputy, open)).rejects.toMatchObject({ refusal: { code: "cosign_open" } });
    expect(await db.proposal.count()).toBe(before);
  });

  test("the same press twice gives one item", async () => {
    const requestId = randomUUID();
    const [first, second] = await Promise.all([
      send(registrar, { requestId, press: "submit" }),
      send(registrar, { requestId, press: "submit" }),
    ]);
    expect(second).toBe(first);
  });

  test("a proposer writes for himself only, numbers nothing and takes no fast track", async () => {
    await expect(send(deputy, { leadProposerId: colleague })).rejects.toMatchObject({
      refusal: { code: "not_yours" },
    });
    const id = await send(deputy, { numberText: "第1号", route: "fast", category: "hotline" });
    expect(await db.proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      numberText: null,
      route: "ordinary",
      source: "congress",
      kind: "suggestion",
      registeredById: null,
    });
  });

  test("a meeting of the other body is refused", async () => {
    const other = await db.meeting.findFirstOrThrow({ where: { bodyId: { not: registrar.acting.unitId } } });
    await expect(send(registrar, { meetingId: other.id })).rejects.toMatchObject({
      refusal: { field: "meetingId" },
    });
  });

  test("papers come along, and a draft's can be taken out again", async () => {
    const file = new File([Buffer.from("%PDF-1.4\n%%EOF\n")], "调研报告.pdf", { type: "application/pdf" });
    const id = await send(registrar, { fileIds: file });
    const [kept] = await db.attachment.findMany({ where: { proposalId: id } });
    expect(kept).toMatchObject({ name: "调研报告.pdf", purpose: "proposal_text" });
    const input = { ...typed(), dropFileIds: [kept?.id] };
    await act(registrar, { machine: "proposal", id, event: "edit", input });
    expect(await db.attachment.count({ where: { proposalId: id } })).toBe(0);
  });
});

describe("联名", () => {
  test("the lead calls an unanswered invitation back and may then submit; a colleague's consent is not his to take", async () => {
    const id = await send(deputy, { cosignerIds: [colleague], cosignUntil: "2026-03-20" });
    const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "cosigner" } });
    const withdraw = {
      machine: "proposal" as const,
      id,
      event: "withdrawSign",
      input: { signerId: signer.id },
    };
    await act(deputy, withdraw);
    await act(deputy, { machine: "proposal", id, event: "submit" });
    const agreed = await send(registrar, { cosignerIds: [colleague] });
    const own = await db.signer.findFirstOrThrow({ where: { proposalId: agreed, role: "cosigner" } });
    await expect(act(deputy, { ...withdraw, id: agreed, input: { signerId: own.id } })).rejects.toMatchObject(
      { refusal: { code: "not_own" } },
    );
  });
});

describe("更正", () => {
  test("keeps what stood there before, asks included, and the lead's wish not to be named", async () => {
    const id = await send(registrar, { press: "submit" });
    const input = {
      ...typed({ asks: ["形成两条参观路线。"], preferredUnits: "区文旅局", isUnnamed: "on" }),
      reason: "录入有误",
    };
    await act(registrar, { machine: "proposal", id, event: "amend", input });
    const event = await db.event.findFirstOrThrow({
      where: { proposalId: id, event: "amend" },
      include: { detail: true },
    });
    expect(event.detail?.values).toHaveProperty(
      "facts",
      expect.objectContaining({
        "before.诉求": "形成参观路线。\n培训讲解队伍。",
        "after.诉求": "形成两条参观路线。",
        "before.希望承办单位": "",
        "after.希望承办单位": "区文旅局",
      }),
    );
    expect(await db.signer.findFirst({ where: { proposalId: id, role: "lead" } })).toMatchObject({
      isUnnamed: true,
    });
  });
});

test("a topic that is not on the list is refused at its field, when registering and when drafting on", async () => {
  const topicId = randomUUID();
  const registering = send(registrar, { topicId });
  await expect(registering).rejects.toMatchObject({ refusal: { code: "no_topic", field: "topicId" } });
  const id = await send(deputy, { press: "keep" });
  const { title, body } = typed();
  const input = { title, body, asks: ["形成参观路线。"], topicId, disclosureWish: "full" };
  const editing = act(deputy, { machine: "proposal", id, event: "edit", input });
  await expect(editing).rejects.toMatchObject({ refusal: { code: "no_topic", field: "topicId" } });
});

describe("the registrar's queues", () => {
  let id: string;
  const title = "关于支持古商城文物保护单位修缮开放的建议";

  beforeEach(async () => {
    id = await send(registrar, { press: "submit", title });
  });

  const filter = { q: "", meetingId: null, page: 1 };

  test("an item moves from 待审查 to 待移交 to 已移交, and the counts follow", async () => {
    const count = async (key: "submitted" | "admitted" | "handed") =>
      (await intakePage(registrar, facetOf(key), filter, "2026-03-06")).counts[key];
    const rows = (await intakePage(registrar, facetOf("submitted"), filter, "2026-03-06")).rows;
    expect(rows.find((row) => row.id === id)).toMatchObject({ waiting: 2, lead: expect.any(String) });
    const before = { admitted: await count("admitted"), handed: await count("handed") };
    await act(registrar, { machine: "proposal", id, event: "admit", input: { numberText: "" } });
    expect(await count("admitted")).toBe(before.admitted + 1);
    const { version } = await db.proposal.findUniqueOrThrow({ where: { id } });
    const officeId = (await as("duchashi")).acting.unitId;
    const ticked = [`${randomUUID()}:1`, "-".repeat(36), `${id}:${version}`];
    const form = handOverForm.parse({ requestId: randomUUID(), officeId, rows: ticked });
    const result = await handOverMany(registrar, form, start);
    expect(result.done).toEqual([id]);
    expect(result.refused.map(({ zh }) => zh)).toEqual(Array(2).fill("没有找到该件，请刷新后重试。"));
    expect(await count("handed")).toBe(before.handed + 1);
  });

  test("the other body's registrar sees none of it", async () => {
    const { rows } = await intakePage(await as("tian"), facetOf("submitted"), filter, "2026-03-06");
    expect(rows).toEqual([]);
  });

  test("a number in use is found before it is typed in vain, also written differently", async () => {
    await act(registrar, { machine: "proposal", id, event: "admit", input: { numberText: "第77号" } });
    const series = {
      bodyId: registrar.acting.unitId,
      meetingId,
      kind: "suggestion" as const,
      inSession: false,
    };
    expect(await takenBy(series, "０77")).toMatchObject({ id });
    expect(await takenBy(series, "77", id)).toBeNull();
    expect(await takenBy({ ...series, inSession: true }, "77")).toBeNull();
    expect(await nextNumber(series)).toBe("闭会期间第78号");
  });

  test("a number counted in another way does not move the automatic one, which passes over what is taken", async () => {
    const numbers = async (...typed: string[]) => {
      const given: (string | null)[] = [];
      for (const numberText of typed) {
        const other = "关于延长夜间公交运营时间的建议";
        const item = await send(registrar, { press: "submit", title: other, inSession: "on" });
        await act(registrar, { machine: "proposal", id: item, event: "admit", input: { numberText } });
        given.push((await db.proposal.findUniqueOrThrow({ where: { id: item } })).numberText);
      }
      return given;
    };
    const odd = ["第202600003号", "第74227号", "JY202600012345号", "D-005"];
    expect(await numbers("第00001号", ...odd, "", "", "")).toEqual([
      "第00001号",
      ...odd,
      "第2号",
      "第4号",
      "第6号",
    ]);
    expect(await numbers("第101号", "")).toEqual(["第101号", "第102号"]);
  });

  test("similar items are found by title and by text, each with its reason; others stay out", async () => {
    const twin = await send(registrar, {
      press: "submit",
      title: "关于支持古商城文保单位修缮与开放的建议",
      body: "另一段文字，说的是别的内容。",
    });
    const near = await nearItems(registrar, { title, exceptId: id });
    expect(near.map((item) => item.id)).toContain(twin);
    expect(near[0]?.reason).toMatch(/标题 \d+% 相同/);
    expect(near.map((item) => item.id)).not.toContain(id);
    expect(await nearItems(registrar, { title: "关于增设口袋公园的建议" })).toEqual([]);
    expect(await nearItems(await as("tian"), { title })).toEqual([]);
    expect(await nearItems(await as("chengban"), { title })).toEqual([]);
  });

  test("a title made of marks of the query language harms nothing", async () => {
    expect(await nearItems(registrar, { title: "'); DROP TABLE \\ & | ! ( ' : * <->" })).toEqual([]);
  });
});

test("at 受理 an emptied field keeps the number that the item has", async () => {
  const title = "关于夜间增开通宵公交的建议";
  const item = await send(registrar, { press: "submit", title, numberText: "第901号" });
  await act(registrar, { machine: "proposal", id: item, event: "admit", input: { numberText: "" } });
  const { numberText } = await db.proposal.findUniqueOrThrow({ where: { id: item } });
  expect(numberText).toBe("第901号");
});
