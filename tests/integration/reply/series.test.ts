// 文号 of a unit: who sets it, what is refused, and which number the next letter takes.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { timelineOf } from "@/lib/audit/queries";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { keepSeries } from "@/lib/reply/series/commands";
import { seriesForm } from "@/lib/reply/series/form";
import { unitSeries } from "@/lib/reply/series/queries";
import { act, aDispatched, anOffice, as, culture, start } from "@/tests/factories/case";
import { consulted, delegated, drafted, signed, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

const set = (change: Partial<Parameters<typeof keepSeries>[1]> = {}) =>
  ({ kind: "answer", mode: "own", code: "周文旅函", used: 0, ...change }) as const;
const keep = async (change: Parameters<typeof set>[0], login = "lianluo") =>
  keepSeries(await as(login), set(change), start);

async function aSigned(): Promise<{ id: string; number: string | null }> {
  const item = await aDispatched();
  await delegated(item);
  await waived(item);
  await consulted(item);
  const id = await signed(item);
  return { id, number: (await db.reply.findUniqueOrThrow({ where: { id } })).documentNumber };
}

/** A letter that waits for 签发 only. */
async function aChecked(): Promise<string> {
  const item = await aDispatched();
  await delegated(item);
  await waived(item);
  await consulted(item);
  const id = await drafted(item);
  await act(await as("chengban"), { machine: "reply", id, event: "submit" });
  await act(await as("kezhang"), { machine: "reply", id, event: "pass" });
  await act(await as("fenguan"), { machine: "reply", id, event: "pass" });
  return id;
}

/** How many transactions of this database wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count);
}

describe("文号", () => {
  beforeEach(async () => {
    await db.numberTaken.deleteMany();
    await db.reply.updateMany({ data: { documentNumber: null } });
    await keep({ mode: "own" });
  });

  test("只有本单位联络员能设；设了什么记入系统事件", async () => {
    for (const login of ["juzhang", "chengban", "duchashi", "xitong"])
      await expect(keep({ used: 3 }, login), login).rejects.toThrow();
    await keep({ used: 26 });
    const event = await db.systemEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect([event.event, event.subjectId, event.data]).toEqual([
      "seriesChanged",
      culture(),
      { kind: "answer", mode: "own", used: 26 },
    ]);
  });

  test("年中启用的接着线下的号编；撤回签发的号作废，记下原因，不再给别的信", async () => {
    await keep({ used: 26 });
    const first = await aSigned();
    expect(first.number).toBe("周文旅函〔2026〕27号");
    const revoke = { machine: "reply" as const, id: first.id, event: "revokeSign" };
    await act(await as("juzhang"), { ...revoke, input: { reason: "数据有误。" } });
    expect((await aSigned()).number).toBe("周文旅函〔2026〕28号");
    expect(await unitSeries(culture(), "answer", dayOf(start))).toMatchObject({
      used: 26,
      taken: 2,
      last: "周文旅函〔2026〕28号",
      voided: [{ text: "周文旅函〔2026〕27号", reason: "数据有误。" }],
    });
  });

  test("一个代字只编一个序列；取过号的当年不换代字；录入过的号不再编", async () => {
    await expect(keep({ code: "周文旅协办函" })).rejects.toThrow("已由本单位的协办意见函使用");
    await expect(keep({ code: "周教体函" })).rejects.toThrow("已由周村区教育和体育局使用");
    const { id } = await aSigned();
    await expect(keep({ code: "周文旅复" })).rejects.toThrow("代字明年起才能更换");
    await db.numberTaken.deleteMany();
    await db.reply.update({ where: { id }, data: { documentNumber: "周文旅函〔2026〕9号" } });
    await expect(keep({ used: 8 })).rejects.toThrow("请至少填 9");
    await keep({ used: 9 });
    expect((await aSigned()).number).toBe("周文旅函〔2026〕10号");
  });

  test("两封信同时签发，各取各的号，不重号、不跳号", async () => {
    const letters = [await aChecked(), await aChecked(), await aChecked()];
    const leader = await as("juzhang");
    const sign = (id: string) => act(leader, { machine: "reply", id, event: "sign" });
    // The series is held until all of them stand before it: none has read the last number while another takes one.
    const all = await db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT "id" FROM "NumberSeries" FOR UPDATE`;
        const signing = letters.map(sign);
        await expect.poll(waiting, { timeout: 30_000 }).toBe(letters.length);
        return { signing };
      },
      { timeout: 40_000 },
    );
    await Promise.all(all.signing);
    const rows = await db.reply.findMany({
      where: { id: { in: letters } },
      orderBy: { documentNumber: "asc" },
    });
    expect(rows.map((one) => one.documentNumber)).toEqual([1, 2, 3].map((n) => `周文旅函〔2026〕${n}号`));
  });

  test("由公文系统编号的，签发时不取号；录入的号照〔〕记，换一种括号也不能录两次，同时录入只有一个作数", async () => {
    await keep({ mode: "external" });
    const [one, two] = [await aSigned(), await aSigned()];
    expect([one.number, two.number]).toEqual([null, null]);
    const coordinator = await as("lianluo");
    const type = (id: string, documentNumber: string) =>
      act(coordinator, { machine: "reply", id, event: "numberLetter", input: { documentNumber } });
    await type(one.id, "周文旅函【2026】31号");
    expect(await db.reply.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({
      documentNumber: "周文旅函〔2026〕31号",
    });
    await expect(type(two.id, "周文旅函[2026]31号")).rejects.toMatchObject({
      refusal: { code: "twin_number", field: "documentNumber" },
    });
    const three = await aSigned();
    const both = await Promise.allSettled([two, three].map(({ id }) => type(id, "周文旅函〔2026〕32号")));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { refusal: { code: "twin_number" } },
    });
  });

  test("撤回签发的外编号也记下来：全程里说是哪个号", async () => {
    await keep({ mode: "external" });
    const { id } = await aSigned();
    const numbered = { event: "numberLetter", input: { documentNumber: "周文旅函〔2026〕40号" } };
    await act(await as("lianluo"), { machine: "reply", id, ...numbered });
    const revoked = { event: "revokeSign", input: { reason: "附件有误。" } };
    await act(await as("juzhang"), { machine: "reply", id, ...revoked });
    const { proposalId } = await db.reply.findUniqueOrThrow({ where: { id } });
    const told = await timelineOf(await as("lianluo"), proposalId);
    expect(told?.find(({ event }) => event === "revokeSign")?.text).toContain("周文旅函〔2026〕40号");
  });
});

test("代字只写年份之前的部分", () => {
  const form = (code: string) =>
    seriesForm.safeParse({ kind: "answer", mode: "own", code, used: "" }).success;
  expect(["周文旅函", "云民政法"].every(form)).toBe(true);
  expect(["周文旅函〔2026〕", "周文旅函12号", "函", ""].some(form)).toBe(false);
});
