// 由系统发送评价链接: what is sent and to whom, what is kept of it, and what a failure or a death on the way leaves behind.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { timelineOf } from "@/lib/audit/queries";
import { db } from "@/lib/db/client";
import { sendLinksOfMany, sendRatingLink } from "@/lib/outcome/commands";
import { openRatingLink } from "@/lib/outcome/rating-link/links";
import { sendWaitingLinks } from "@/lib/outcome/rating-link/sending";
import { sendingStates, sendWays } from "@/lib/outcome/rating-link/sending-queries";
import { changeRules } from "@/lib/rules/meeting/commands";
import { meetingRules } from "@/lib/rules/meeting/queries";
import { aDispatched, anOffice, as, later } from "@/tests/factories/case";
import { consulted, delegated, issued, waived } from "@/tests/factories/letter";
import { refusalCode } from "@/tests/factories/refused";

// Settings are read once in a process, and the gateway's address is known only here: what stands in is the setting, no code.
const settings = vi.hoisted(() => ({ sms: { url: "", secret: "0123456789abcdef" }, isOn: true }));
vi.mock("@/lib/env", async (real) => ({
  ...(await real<typeof import("@/lib/env")>()),
  smsSettings: () => (settings.isOn ? settings.sms : null),
  mailSettings: () => null,
}));

const gateway = { status: 200, taken: [] as { to: string; text: string }[], before: async () => {} };
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString("utf8");
  });
  request.on("end", async () => {
    await gateway.before();
    if (gateway.status === 200) gateway.taken.push(JSON.parse(body));
    response.writeHead(gateway.status).end();
  });
});

const now = later(2);
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  settings.sms.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await anOffice();
});
afterAll(() => server.close());
beforeEach(() => {
  gateway.status = 200;
  gateway.taken.length = 0;
  gateway.before = async () => {};
  settings.isOn = true;
});

async function anAnswered(cosigners = 0) {
  const id = await aDispatched(undefined, undefined, cosigners);
  await delegated(id);
  await waived(id);
  await consulted(id);
  await issued(id, later(1));
  const ratings = await db.rating.findMany({
    where: { proposalId: id },
    include: { signer: { include: { proposer: true } } },
    orderBy: { signer: { ordinal: "asc" } },
  });
  const [first] = ratings;
  if (!first) throw new Error("nobody is asked");
  return { id, ratings, ratingId: first.id, phone: first.signer.proposer.phone };
}

type Answered = Awaited<ReturnType<typeof anAnswered>>;
const order = async ({ id, ratingId }: Answered, login = "dengji") =>
  sendRatingLink(
    await as(login, now),
    { proposalId: id, ratingId, channel: "sms", requestId: randomUUID() },
    now,
  );
const tokenIn = (text = "") => /\/rate\/([\w-]+)/.exec(text)?.[1] ?? "";
const open = (token: string, phone: string) =>
  openRatingLink(
    { token, digits: phone.slice(-4), address: `10.9.0.${gateway.taken.length + 1}` },
    minutes(1),
  );
const sendingOf = ({ ratingId }: Answered) =>
  db.linkSending.findFirstOrThrow({ where: { ratingId }, orderBy: { orderedAt: "desc" } });

test("发到登记的手机，打得开；库里没有链接，经过记下谁安排、结果如何", async () => {
  const item = await anAnswered();
  await order(item);
  expect(gateway.taken).toEqual([]);
  expect(await sendWaitingLinks(now)).toBe(1);
  const [sms] = gateway.taken;
  expect(sms?.to).toBe(item.phone);
  expect(sms?.text).toContain("代表证号后四位");
  const token = tokenIn(sms?.text);
  expect(await open(token, item.phone)).not.toBeNull();
  expect(await sendingOf(item)).toMatchObject({ state: "sent", attempts: 1, cause: "" });
  const kept = await Promise.all([
    db.event.findMany({ where: { proposalId: item.id }, include: { detail: true } }),
    db.linkSending.findMany(),
    db.ratingLink.findMany(),
    db.outbox.findMany(),
  ]);
  expect(JSON.stringify(kept)).not.toContain(token);
  const texts = (await timelineOf(await as("dengji", now), item.id))?.map((entry) => entry.text).join() ?? "";
  expect(texts).toContain("安排用短信发送一次性评价链接");
  expect(texts).toContain("评价链接已用短信发出");
  const unit = await timelineOf(await as("lianluo", now), item.id);
  expect(JSON.stringify(unit)).not.toContain("评价链接");
});

test("每次发送都是新链接，前一个失效", async () => {
  const item = await anAnswered();
  for (let time = 0; time < 2; time++) {
    await order(item);
    await sendWaitingLinks(now);
  }
  const [first, second] = gateway.taken.map((sms) => tokenIn(sms.text));
  expect(first).not.toBe(second);
  expect(await open(first ?? "", item.phone)).toBeNull();
  expect(await open(second ?? "", item.phone)).not.toBeNull();
});

test("连不上的自动再试，四次都不成的记为未能发出，可以再发；拒收的不再试", async () => {
  const item = await anAnswered();
  gateway.status = 503;
  await order(item);
  for (const at of [0, 2, 10, 60]) await sendWaitingLinks(minutes(at));
  expect(await sendingOf(item)).toMatchObject({ state: "failed", attempts: 4, cause: "短信网关返回 503" });
  expect((await sendingStates([item.id])).get(item.id)).toMatchObject({
    failed: 1,
    cause: "短信网关返回 503",
  });
  const texts = (await timelineOf(await as("dengji", now), item.id))?.map((entry) => entry.text).join() ?? "";
  expect(texts).toContain("评价链接未能用短信发出");
  gateway.status = 400;
  await order(item);
  await sendWaitingLinks(minutes(61));
  expect(await sendingOf(item)).toMatchObject({ state: "failed", attempts: 1 });
  gateway.status = 200;
  await order(item);
  await sendWaitingLinks(minutes(62));
  expect(await sendingOf(item)).toMatchObject({ state: "sent" });
});

test("等着再试的，可以马上再试，不必等；不会多出一次发送", async () => {
  const item = await anAnswered();
  gateway.status = 503;
  await order(item);
  await sendWaitingLinks(now);
  expect(await sendingOf(item)).toMatchObject({ state: "waiting", cause: "短信网关返回 503" });
  gateway.status = 200;
  await order(item);
  expect(await sendWaitingLinks(now)).toBe(1);
  expect(await db.linkSending.count({ where: { ratingId: item.ratingId } })).toBe(1);
  expect(gateway.taken).toHaveLength(1);
});

test("发送途中进程被杀：安排还在，占用期满由别的进程再发；同时两个进程，只发一次", async () => {
  const item = await anAnswered();
  await order(item);
  // As a process leaves it that died after it had taken the order and before it could say what became of it.
  const sending = await sendingOf(item);
  await db.linkSending.update({ where: { id: sending.id }, data: { attempts: 1, notBefore: minutes(10) } });
  expect(await sendWaitingLinks(minutes(9))).toBe(0);
  const both = await Promise.all([sendWaitingLinks(minutes(11)), sendWaitingLinks(minutes(11))]);
  expect(both.sort()).toEqual([0, 1]);
  expect(gateway.taken).toHaveLength(1);
  expect(await sendingOf(item)).toMatchObject({ state: "sent", attempts: 2 });
  // Dead at every try: it ends and says that nobody knows.
  await order(item);
  const again = await sendingOf(item);
  await db.linkSending.update({ where: { id: again.id }, data: { attempts: 4, notBefore: minutes(20) } });
  await sendWaitingLinks(minutes(21));
  expect(await sendingOf(item)).toMatchObject({
    state: "failed",
    cause: expect.stringContaining("可能已送达"),
  });
  expect(gateway.taken).toHaveLength(1);
});

test("排队很长的，后面的占用从轮到它时算起：别的进程不会把正在发的再发一次", async () => {
  const items = [await anAnswered(), await anAnswered()];
  for (const item of items) await order(item);
  const holds: number[] = [];
  gateway.before = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [held] = await db.linkSending.findMany({ where: { state: "waiting", attempts: 1 } });
    holds.push(held?.notBefore.getTime() ?? 0);
  };
  await sendWaitingLinks(now);
  expect(gateway.taken).toHaveLength(2);
  const [first = 0, second = 0] = holds;
  expect(second - first).toBeGreaterThanOrEqual(300);
});

test("没有配置、没有登记手机、已在发送的不安排；承办单位不能发；评价已收到的不再发", async () => {
  const item = await anAnswered();
  settings.isOn = false;
  expect(await refusalCode(order(item))).toBe("no_channel");
  expect(await sendWays(item.ratings[0]?.signerId ?? "", "2026-03-06")).toEqual([]);
  settings.isOn = true;
  for (const login of ["lianluo", "duchashi"])
    expect(await refusalCode(order(item, login)), login).toBe("not_yours");
  await order(item);
  expect(await refusalCode(order(item))).toBe("waiting");
  await db.rating.update({
    where: { id: item.ratingId },
    data: { state: "rated", attitude: "satisfied", result: "satisfied", enteredAs: "signer" },
  });
  await sendWaitingLinks(now);
  expect(gateway.taken).toEqual([]);
  expect(await sendingOf(item)).toMatchObject({ state: "failed", cause: "已收到评价，不需再发" });
});

test("批量：每件一个结果，发不了的写明是谁、为什么，其余照发", async () => {
  const [one, two] = [await anAnswered(), await anAnswered(1)];
  const cosigner = two.ratings[1]?.signer.proposer;
  if (!cosigner) throw new Error("no cosigner");
  await db.proposer.update({ where: { id: cosigner.id }, data: { phone: "" } });
  const items = [one, two].map(({ id }) => ({ id, version: null }));
  const press = { items, channel: "sms" as const, requestId: randomUUID() };
  const registrar = await as("dengji", now);
  const result = await sendLinksOfMany(registrar, press, now);
  expect(result.done).toEqual([one.id]);
  expect(result.refused[0]?.zh).toContain(`${cosigner.name}，该提出人没有登记手机`);
  expect(result.refused[0]?.zh).toContain("其余 1 人已安排发送");
  await sendLinksOfMany(registrar, press, now);
  expect(await db.linkSending.count({ where: { proposalId: { in: [one.id, two.id] } } })).toBe(2);
  await sendWaitingLinks(now);
  expect(gateway.taken).toHaveLength(2);
});

test("会议规则写明由系统发送的，答复完成时自动安排；默认不发", async () => {
  const before = await anAnswered();
  expect(await db.linkSending.count({ where: { proposalId: before.id } })).toBe(0);
  const registrar = await as("dengji", now);
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id: before.id } });
  const { content, version } = await meetingRules(registrar, meetingId);
  const patch = { rating: { ...content.rating, sendsLinks: true } };
  await changeRules(registrar, { meetingId, version, patch, reason: "试行" }, now);
  const item = await anAnswered(1);
  await sendWaitingLinks(now);
  const reachable = item.ratings.filter((rating) => rating.signer.proposer.phone !== "").length;
  expect(gateway.taken).toHaveLength(reachable);
  const texts = (await timelineOf(registrar, item.id))?.map((entry) => entry.text).join() ?? "";
  expect(texts).toContain(`由系统向 ${reachable} 位提出人发送评价链接`);
});
