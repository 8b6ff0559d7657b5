// Terms and their seats: a new term with its list, one person over the years, and old items that keep what was signed.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { seatOptions } from "@/lib/intake/options";
import type { Actor } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { addSeat, changeSeat, createTerm, endSeat } from "@/lib/seats/commands";
import { fingerprint, importSeats, previewSeats } from "@/lib/seats/import-commands";
import { listSeats, listTerms, openSeat } from "@/lib/seats/queries";
import { registerProposal } from "@/lib/transition/register/create";
import { aDraft, anOffice, as, later } from "@/tests/factories/case";

let registrar: Actor;
let next: string;
let signed: {
  proposalId: string;
  proposerId: string;
  nameThen: string;
  numberThen: string;
  groupThen: string;
};
const now = later(1);

const blank = { number: "", group: "", workUnit: "", phone: "", email: "", address: "" };

/** An item of the old term that this person leads. */
async function draftBy(leadProposerId: string): Promise<string> {
  const { meetingId, source } = await db.proposal.findUniqueOrThrow({ where: { id: signed.proposalId } });
  const input = {
    ...{ source, kind: "suggestion" as const, meetingId, inSession: true, title: "关于社区食堂的建议" },
    ...{ body: "老人用餐不便。", asks: ["开办社区食堂。"], disclosureWish: "full" as const },
    ...{ leadProposerId, cosignerIds: [], notSecret: true as const },
  };
  return (await registerProposal(registrar, { requestId: randomUUID(), input }, now)).proposalId;
}

async function take(text: string, termId = next) {
  const seen = fingerprint(await previewSeats(registrar, termId, text));
  return importSeats(registrar, { termId, text, seen }, now);
}

beforeAll(async () => {
  await anOffice();
  registrar = await as("dengji", now);
  const proposalId = await aDraft();
  signed = await db.signer.findFirstOrThrow({ where: { proposalId, role: "lead" } });
  next = await createTerm(registrar, { ordinal: 20, name: "区二十届人大", startsOn: "2027-01-10" }, now);
});

describe("新的一届", () => {
  it("上一届到前一天为止；同一届不建两次；别的机构看不到", async () => {
    const [newest, last] = await listTerms(registrar);
    expect(newest).toMatchObject({ name: "区二十届人大", startsOn: "2027-01-10", endsOn: null, held: 0 });
    expect(last?.endsOn).toBe("2027-01-09");
    const again = createTerm(registrar, { ordinal: 20, name: "又一次", startsOn: "2027-02-01" }, now);
    await expect(again).rejects.toThrow("已经建立");
    await expect(listSeats(await as("tian", now), next, { q: "", page: 1, ended: false })).rejects.toThrow(
      NotVisible,
    );
    await expect(listTerms(await as("lianluo", now))).rejects.toThrow(NotVisible);
  });

  it("导入名册：连任的还是同一人，旧件上的证号、代表团不变；再导一次不变", async () => {
    const list = `姓名\t证号\t代表团\t电子邮箱\n${signed.nameThen}\t901\t第九代表团\tr@example.gov.cn\n新来人\t902\t第九代表团\t`;
    const plan = await take(list);
    expect(plan.rows.map((row) => row.kind)).toEqual(["again", "fresh"]);
    const seats = await db.seat.findMany({
      where: { termId: next },
      include: { proposer: true },
      orderBy: { number: "asc" },
    });
    expect(seats.map((seat) => [seat.number, seat.proposer.kind])).toEqual([
      ["901", "deputy"],
      ["902", "deputy"],
    ]);
    expect(seats[0]).toMatchObject({
      proposerId: signed.proposerId,
      proposer: { email: "r@example.gov.cn" },
    });
    expect(toDay(seats[0]?.validFrom ?? new Date(0))).toBe("2027-01-10");
    const kept = await db.signer.findFirstOrThrow({ where: { proposalId: signed.proposalId, role: "lead" } });
    expect(kept).toMatchObject({
      nameThen: signed.nameThen,
      numberThen: signed.numberThen,
      groupThen: signed.groupThen,
    });
    expect((await take(list)).rows.map((row) => row.kind)).toEqual(["same", "same"]);
    expect(await db.seat.count({ where: { termId: next } })).toBe(2);
  });

  it("有一行错的、预览以后变动了的，什么也不写", async () => {
    const wrong = "姓名,证号\n甲某,903\n乙某,901";
    const { errors } = await previewSeats(registrar, next, wrong);
    expect(errors).toEqual([{ line: 3, zh: expect.stringContaining("本届已由") }]);
    await expect(importSeats(registrar, { termId: next, text: wrong, seen: "" }, now)).rejects.toThrow(
      "第 3 行",
    );
    const moved = importSeats(registrar, { termId: next, text: "姓名,证号\n甲某,903", seen: "x" }, now);
    await expect(moved).rejects.toThrow("与预览时不同");
    expect(await db.proposer.count({ where: { name: "甲某" } })).toBe(0);
    const other = previewSeats(await as("tian", now), next, "姓名\n甲某");
    await expect(other).rejects.toThrow(NotVisible);
  });
});

describe("届中变动", () => {
  it("辞职的不能再署名，署过名的件照旧；补选的另有席位；重新当选的还是同一人", async () => {
    const { id: seatId, termId } = await db.seat.findFirstOrThrow({
      where: { proposerId: signed.proposerId, termId: { not: next } },
    });
    const end = (validTo: string) => endSeat(registrar, { seatId, validTo, reason: "辞职" }, now);
    await expect(end("2030-01-01")).rejects.toThrow("不能晚于今天");
    await end(
      toDay((await db.proposal.findUniqueOrThrow({ where: { id: signed.proposalId } })).submittedOn ?? now),
    );
    await expect(end("2026-03-02")).rejects.toThrow("已经终止");
    const offered = await seatOptions(registrar.acting.unitId, termId);
    expect(offered.map((option) => option.value)).not.toContain(signed.proposerId);
    await expect(draftBy(signed.proposerId)).rejects.toThrow("不能署名");
    expect(await openSeat(registrar, seatId)).toMatchObject({ endReason: "辞职", signed: 1 });

    const add = { ...blank, termId, name: "", isGroup: "person" as const, validFrom: "2026-03-03" };
    const taken = (await db.seat.findFirstOrThrow({ where: { termId, validTo: null, number: { not: "" } } }))
      .number;
    await expect(addSeat(registrar, { ...add, name: "补选人", number: taken }, now)).rejects.toThrow("已由");
    const added = await addSeat(registrar, { ...add, name: "补选人", number: "950" }, now);
    expect(await openSeat(registrar, added)).toMatchObject({
      name: "补选人",
      number: "950",
      validFrom: "2026-03-03",
    });
    expect(await addSeat(registrar, { ...add, personId: signed.proposerId, number: "951" }, now)).toBe(
      seatId,
    );
    expect(await openSeat(registrar, seatId)).toMatchObject({ number: "951", validTo: null, endReason: "" });
  });

  it("表单重复提交、没有证号的同名人、本届以外的日期：不建第二个", async () => {
    const add = { ...blank, termId: next, isGroup: "person" as const, validFrom: "2027-01-10" };
    const press = () => addSeat(registrar, { ...add, name: "只按一次" }, now);
    const results = await Promise.allSettled([press(), press()]);
    expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.seat.count({ where: { termId: next, proposer: { name: "只按一次" } } })).toBe(1);
    await addSeat(registrar, { ...add, name: "只按一次", number: "955" }, now);
    const early = addSeat(registrar, { ...add, name: "早", validFrom: "2027-01-09" }, now);
    await expect(early).rejects.toThrow("不在本届之内");
    expect(await db.proposer.count({ where: { name: "早" } })).toBe(0);
  });

  it("更名、改证号、补邮箱：新的从此生效，旧件仍是当时的", async () => {
    const { id: seatId, termId } = await db.seat.findFirstOrThrow({
      where: { proposerId: signed.proposerId, termId: { not: next } },
    });
    const input = {
      ...blank,
      seatId,
      name: "改过名",
      number: "952",
      group: "新代表团",
      email: "n@example.gov.cn",
    };
    await changeSeat(registrar, input, now);
    const kept = await db.signer.findFirstOrThrow({ where: { proposalId: signed.proposalId, role: "lead" } });
    expect(kept).toMatchObject({
      nameThen: signed.nameThen,
      numberThen: signed.numberThen,
      groupThen: signed.groupThen,
    });
    const fresh = await draftBy(signed.proposerId);
    expect(await db.signer.findFirstOrThrow({ where: { proposalId: fresh, role: "lead" } })).toMatchObject({
      ...{ nameThen: "改过名", numberThen: "952", groupThen: "新代表团" },
    });
    await expect(changeSeat(await as("tian", now), input, now)).rejects.toThrow(NotVisible);
    await expect(openSeat(registrar, randomUUID())).rejects.toThrow(NotVisible);
    expect(await db.seat.count({ where: { termId, proposerId: signed.proposerId } })).toBe(1);
  });

  it("两人同时给同一证号，只有一人成功", async () => {
    const add = (name: string) =>
      addSeat(
        registrar,
        { ...blank, termId: next, name, isGroup: "person", validFrom: "2027-01-10", number: "960" },
        now,
      );
    const results = await Promise.allSettled([add("甲某"), add("乙某")]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
