// 文号 of a unit: who sets it, what is refused, and which number the next letter takes.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
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
    await Promise.all(letters.map((id) => act(leader, { machine: "reply", id, event: "sign" })));
    const rows = await db.reply.findMany({
      where: { id: { in: letters } },
      orderBy: { documentNumber: "asc" },
    });
    expect(rows.map((one) => one.documentNumber)).toEqual([1, 2, 3].map((n) => `周文旅函〔2026〕${n}号`));
  });

  test("由公文系统编号的，签发时不取号", async () => {
    await keep({ mode: "external" });
    expect((await aSigned()).number).toBeNull();
  });
});

test("代字只写年份之前的部分", () => {
  const form = (code: string) =>
    seriesForm.safeParse({ kind: "answer", mode: "own", code, used: "" }).success;
  expect(["周文旅函", "云民政法"].every(form)).toBe(true);
  expect(["周文旅函〔2026〕", "周文旅函12号", "函", ""].some(form)).toBe(false);
});
