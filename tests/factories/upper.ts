// An item handed down by the city, as the district's 督查室 copies it from the papers.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { registerUpperItem, type UpperInput } from "@/lib/transition/register/create-upper";
import { as, start } from "./case";

/** 市人大代工委: a body outside the system. Made once. */
export async function cityBody(): Promise<string> {
  const code = "test-city-congress";
  const name = "淄博市人大常委会代表工作委员会";
  await db.unit.createMany({
    data: [
      {
        code,
        name,
        shortName: "市人大代工委",
        kind: "body",
        isExternal: true,
        validFrom: new Date("2019-03-01"),
      },
    ],
    skipDuplicates: true,
  });
  return (await db.unit.findUniqueOrThrow({ where: { code }, select: { id: true } })).id;
}

/** What the form holds unless a test says otherwise. */
export async function upperForm(change: Partial<UpperInput> = {}): Promise<UpperInput> {
  return {
    bodyId: await cityBody(),
    source: "congress",
    level: "city",
    termOrdinal: 16,
    meetingOrdinal: 5,
    meetingName: "市十六届人大五次会议",
    opensOn: "2026-01-26",
    closesOn: "2026-01-29",
    inSession: true,
    numberText: "第160512号",
    office: "市政府督查室",
    duty: "assist",
    dueOn: "2026-04-10",
    title: "关于保护利用周村大街古商城的建议",
    body: "周村大街保存完整，建议整修沿街建筑，引入老字号，办好灯会。",
    asks: ["整修沿街建筑。", "引入老字号。"],
    disclosureWish: "full",
    leadName: "田野",
    leadNumber: "市0123",
    leadGroup: "周村代表团",
    leadPhone: "10000009999",
    notSecret: true,
    ...change,
  };
}

/** Registered and taken in by the 督查室. */
export async function anUpper(change: Partial<UpperInput> = {}, now: Date = start): Promise<string> {
  const input = await upperForm(change);
  const dispatcher = await as("duchashi", now);
  return (await registerUpperItem(dispatcher, { requestId: randomUUID(), input }, now)).proposalId;
}
