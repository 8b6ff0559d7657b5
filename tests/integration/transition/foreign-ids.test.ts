// Forms whose hidden ids were changed: each id must belong to this item, and each act to this unit.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import {
  act,
  aDispatched,
  aDraft,
  anOffice,
  as,
  asProposer,
  culture,
  education,
  later,
  rowOf,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, drafted, issued, signed, waived } from "@/tests/factories/letter";

beforeAll(anOffice);

const onItem = (id: string, event: string, input: unknown = {}) => ({
  machine: "proposal" as const,
  id,
  event,
  input,
});

async function anAnswered(): Promise<{ id: string; replyId: string }> {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  return { id, replyId: await issued(id) };
}

/** Answered by the lead unit with a promise, and an assist unit beside it. */
async function aPromise(): Promise<{ id: string; replyId: string; commitmentId: string }> {
  const { id, replyId } = await anAnswered();
  const input = { replyId, text: "年底前建成一处。", dueOn: "2026-12-01" };
  const { data } = await act(await as("chengban"), onItem(id, "commit", input));
  return { id, replyId, commitmentId: String(data.commitmentId) };
}

describe("别的单位的事", () => {
  test("协办单位不能替主办单位登记、调整、办结承诺，主办单位照常办", async () => {
    const { id, replyId, commitmentId } = await aPromise();
    const stranger = await as("xieban");
    const dueOn = "2026-12-31";
    const orders = [
      onItem(id, "commit", { replyId, text: "另一项", dueOn }),
      onItem(id, "progress", { commitmentId, text: "已推进" }),
      onItem(id, "change", { commitmentId, text: "来不及", dueOn }),
      onItem(id, "fulfil", { commitmentId, text: "已完成" }),
    ];
    for (const order of orders) await expect(act(stranger, order), order.event).rejects.toThrow("其他单位");
    await act(await as("lianluo"), onItem(id, "change", { commitmentId, text: "来不及", dueOn }));
    await act(await as("chengban"), onItem(id, "fulfil", { commitmentId, text: "已完成" }));
    const stored = await db.commitment.findUniqueOrThrow({ where: { id: commitmentId } });
    expect(stored.state).toBe("fulfilled");
  });

  test("协办单位不能以主办单位的名义开补充答复", async () => {
    const { id } = await anAnswered();
    const { id: assignmentId } = await rowOf(id, culture());
    const order = onItem(id, "supplement", { assignmentId, reason: "补充" });
    await expect(act(await as("xieban"), order)).rejects.toThrow("只能补充本单位的答复");
    // An assist unit has given the lead an opinion, which is no answer to add to.
    const assist = { assignmentId: (await rowOf(id, education())).id, reason: "补充" };
    const onAssist = act(await as("duchashi"), onItem(id, "supplement", assist));
    await expect(onAssist).rejects.toThrow("没有已印发的答复");
    expect((await act(await as("lianluo"), order)).data.replyId).toBeTruthy();
    await expect(act(await as("lianluo"), order)).rejects.toThrow("已有正在起草或审核的复文");
  });

  test("督办点名的单位回复，别的单位不能代答；督办、催办不能点到别的件上", async () => {
    const id = await aDispatched();
    const other = await aDispatched();
    const dispatcher = await as("duchashi");
    const foreign = (await rowOf(other, culture())).id;
    const asked = { requirement: "请加快办理", dueOn: "2026-04-01" };
    for (const order of [
      onItem(id, "supervise", { ...asked, assignmentId: foreign }),
      onItem(id, "remind", { text: "请尽快", assignmentId: foreign }),
    ])
      await expect(act(dispatcher, order), order.event).rejects.toThrow("没有找到该承办任务");
    const { id: assignmentId } = await rowOf(id, culture());
    await act(dispatcher, onItem(id, "supervise", { ...asked, assignmentId }));
    const { id: supervisionId } = await db.supervision.findFirstOrThrow({ where: { proposalId: id } });
    const answer = onItem(id, "answerSupervision", { supervisionId, answer: "已在办理" });
    await expect(act(await as("xieban"), answer)).rejects.toThrow("该督办由");
    await act(await as("lianluo"), answer);
  });
});

describe("看不到的件", () => {
  test("不能把看不到的件关联进来、记成重复：编号和标题不会说出来", async () => {
    const id = await aDispatched();
    const unseen = await aDraft();
    const link = onItem(id, "link", { toId: unseen, kind: "handled_with" });
    await expect(act(await as("duchashi"), link)).rejects.toThrow("没有找到这一件");
    expect(await db.proposalLink.count({ where: { fromId: id } })).toBe(0);
  });

  test("没有征求过意见的稿子，提出人不能提意见", async () => {
    const id = await aDispatched();
    await delegated(id);
    const replyId = await drafted(id);
    const { proposerId } = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
    const signer = await asProposer(proposerId);
    const remark = { machine: "reply" as const, id: replyId, event: "answerShare", input: { text: "看看" } };
    await expect(act(signer, remark)).rejects.toThrow("没有征求您的意见");
  });
});

describe("送达", () => {
  async function toIssue(change: (one: { signerId: string | null; toName: string }) => object[]) {
    const id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    const replyId = await signed(id, later(1));
    const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
    const deliveries = change({ signerId: signer.id, toName: signer.nameThen }).map((one) => ({
      method: "mail",
      ...one,
    }));
    const input = { sealedCopyId: await aScan("lianluo"), deliveries };
    return act(
      await as("lianluo", later(1)),
      { machine: "reply", id: replyId, event: "issue", input },
      later(1),
    );
  }

  test("送达日期不存在、在签发之前、在今天之后的，都不印发", async () => {
    const on = (deliveredOn: string) => toIssue((one) => [{ ...one, deliveredOn }]);
    await expect(on("2026-02-30")).rejects.toThrow("不是一个存在的日期");
    await expect(on("0206-03-05")).rejects.toThrow("年份不对");
    await expect(on("2026-03-04")).rejects.toThrow("不能早于签发日期 2026-03-05");
    await expect(on("2026-03-06")).rejects.toThrow("不能晚于今天");
    expect((await on("2026-03-05")).toState).toBe("issued");
  });

  test("同一位提出人不能写两次，别的件的提出人不能写进来", async () => {
    const other = await db.signer.findFirstOrThrow({ where: { proposalId: await aDispatched() } });
    await expect(toIssue((one) => [one, one])).rejects.toThrow("请刷新后重试");
    await expect(toIssue((one) => [one, { ...one, signerId: other.id }])).rejects.toThrow("不是本件的提出人");
  });
});

describe("同一个请求号", () => {
  test("换了件、换了事项再用：拒绝，不谎称已办", async () => {
    const id = await aDispatched();
    const other = await aDispatched();
    const dispatcher = await as("duchashi");
    const requestId = randomUUID();
    await act(dispatcher, { ...onItem(id, "remind"), requestId });
    for (const order of [onItem(other, "remind"), onItem(id, "brief")])
      await expect(act(dispatcher, { ...order, requestId })).rejects.toThrow("页面内容已过期");
    expect((await act(dispatcher, { ...onItem(id, "remind"), requestId })).isRepeat).toBe(true);
  });
});
