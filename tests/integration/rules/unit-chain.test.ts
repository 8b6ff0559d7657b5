// A unit's own chain: who may keep it, what is refused, and what it means for letters before and after.
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import type { ChainStage } from "@/lib/rules/chain/chain";
import { dropChain, keepChain, setNeedsInstruction } from "@/lib/rules/chain/commands";
import { unitChains } from "@/lib/rules/chain/queries";
import { userId } from "@/prisma/seed/office";
import { unitId } from "@/prisma/seed/office/units";
import { anOffice, as, culture, later, start } from "@/tests/factories/case";

beforeAll(anOffice);

const leader = { post: "leader", scope: "ownUnit" } as const;
const office = { post: "coordinator", scope: "ownUnit" } as const;
const sign: ChainStage = { act: "approve", holders: [leader] };
const check: ChainStage = { act: "review", holders: [office] };

const rowsOf = async () => {
  const rows = await db.unitChain.findMany({
    where: { unitId: culture(), kind: "answer" },
    orderBy: { validFrom: "asc" },
  });
  return rows.map((row) => [toDay(row.validFrom), toDay(row.validTo), (row.stages as unknown[]).length]);
};

describe("本单位审核链", () => {
  test("只有联络员能定；主要领导、管理员都是 404", async () => {
    for (const login of ["juzhang", "chengban", "xitong", "anquan", "duchashi"]) {
      await expect(keepChain(await as(login), { kind: "answer", stages: [sign] }, start)).rejects.toThrow();
    }
  });

  test("改一次存一段，当天再改只留最后一次，留下系统事件", async () => {
    const coordinator = await as("lianluo");
    await keepChain(coordinator, { kind: "answer", stages: [sign] }, start);
    await keepChain(coordinator, { kind: "answer", stages: [check, sign] }, start);
    await keepChain(coordinator, { kind: "answer", stages: [sign] }, later(7));
    expect(await rowsOf()).toEqual([
      [dayOf(start), dayOf(later(6)), 2],
      [dayOf(later(7)), null, 1],
    ]);
    const event = await db.systemEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect([event.event, event.subjectId]).toEqual(["chainChanged", culture()]);
    expect(event.data).toEqual({ kind: "answer", chain: "approve:leader.ownUnit" });
    await dropChain(coordinator, "answer", later(14));
    expect((await rowsOf()).at(-1)).toEqual([dayOf(later(7)), dayOf(later(13)), 1]);
    await expect(dropChain(coordinator, "answer", later(14))).rejects.toThrow("没有另定审核链");
  });

  test("两个人同时保存：只有一条在用", async () => {
    const coordinator = await as("lianluo");
    const keep = (stages: ChainStage[]) => keepChain(coordinator, { kind: "supplement", stages }, start);
    await Promise.all([keep([sign]), keep([check, sign])]);
    const open = await db.unitChain.count({
      where: { unitId: culture(), kind: "supplement", validTo: null },
    });
    expect(open).toBe(1);
  });

  test("指定别的单位的科室，不能保存", async () => {
    const stages: ChainStage[] = [
      { act: "review", holders: [{ post: "section_head", scope: "namedSection", unitId: unitId("jtj-2") }] },
      sign,
    ];
    const keep = keepChain(await as("lianluo"), { kind: "opinion", stages }, start);
    await expect(keep).rejects.toThrow("不是本单位的科室");
  });
});

describe("今天由谁", () => {
  test("各处今天的人、代行和空缺", async () => {
    const day = dayOf(start);
    const places = async () => (await unitChains(culture(), day))?.places ?? [];
    const today = async (value: string) => (await places()).find((one) => one.value === value)?.today;
    expect(await today("leader.ownUnit")).toEqual([{ where: "", names: ["钟承志"] }]);
    const heads = await today("section_head.ownSection");
    expect(heads?.find((one) => one.names.includes("秦守正"))?.where).toBe("文物保护与资源开发科");
    const [absent, acting] = await Promise.all([
      db.post.findFirstOrThrow({ where: { userId: userId("juzhang"), kind: "leader" } }),
      db.post.findFirstOrThrow({ where: { userId: userId("fenguan"), kind: "deputy_leader" } }),
    ]);
    const days = { validFrom: absent.validFrom };
    await db.standin.create({ data: { absentPostId: absent.id, actingPostId: acting.id, ...days } });
    expect(await today("leader.ownUnit")).toEqual([{ where: "", names: ["钟承志（由江维桢代行）"] }]);
    await db.charge.deleteMany({ where: { unitId: unitId("wlj-2") } });
    const inCharge = await today("deputy_leader.inCharge");
    expect(inCharge?.find((one) => one.where === "文物保护与资源开发科")?.names).toEqual([]);
  });

  test("分解前须有批示：联络员设定", async () => {
    await setNeedsInstruction(await as("lianluo"), true, start);
    expect((await unitChains(culture(), dayOf(start)))?.unit.needsInstruction).toBe(true);
    await expect(setNeedsInstruction(await as("juzhang"), false, start)).rejects.toThrow();
  });
});
