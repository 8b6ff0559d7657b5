// 承诺事项 from the draft to the quarterly check, the class moved by a supplement after 归档, and the second rating.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { loadDossier } from "@/lib/dossier/open";
import { outcomeText } from "@/lib/dossier/overview";
import { readFilters } from "@/lib/ledger/filters";
import { ledgerPage } from "@/lib/ledger/queries";
import { promiseCounts, promisePage, revisitCounts, revisitPage } from "@/lib/outcome/promises/queries";
import { answersOf } from "@/lib/outcome/queries";
import { presets } from "@/lib/rules/presets";
import { saveDraft } from "@/lib/transition/autosave";
import {
  act,
  aDispatched,
  anOffice,
  as,
  asProposer,
  culture,
  later,
  rowOf,
  stateOf,
} from "@/tests/factories/case";
import { aScan, consulted, delegated, drafted, published, waived } from "@/tests/factories/letter";

const onItem = (id: string, event: string, input: unknown = {}) => ({
  machine: "proposal" as const,
  id,
  event,
  input,
});
const noFilter = { facet: null, meetingId: null, unitId: null, year: null, page: 1 };

let id: string;
let replyId: string;

beforeAll(anOffice);

async function write(reply: string, outcome: string, text: string): Promise<void> {
  const handler = await as("chengban");
  const { draftCounter } = await db.reply.findUniqueOrThrow({ where: { id: reply } });
  const asks = await db.ask.findMany({ where: { proposalId: id }, orderBy: { ordinal: "asc" } });
  const blocks = asks.map((ask, at) => ({ id: `p${at}`, askId: ask.id, level: 0, text }));
  const letter = { blocks, outcome, disclosure: "proactive" as const, extent: "full" as const };
  await saveDraft(handler, { replyId: reply, draftCounter, text: letter }, later(1));
}

async function reviewAndIssue(reply: string, day: number): Promise<void> {
  const now = later(day);
  await act(await as("chengban"), { machine: "reply", id: reply, event: "submit" }, now);
  await act(await as("kezhang"), { machine: "reply", id: reply, event: "pass" }, now);
  await act(await as("fenguan"), { machine: "reply", id: reply, event: "pass" }, now);
  await act(await as("juzhang"), { machine: "reply", id: reply, event: "sign" }, now);
  const signers = await db.signer.findMany({ where: { proposalId: id, consent: "agreed" } });
  const deliveries = signers.map((signer) => ({
    signerId: signer.id,
    toName: signer.nameThen,
    method: "in_person",
    deliveredOn: dayOf(now),
  }));
  const input = { sealedCopyId: await aScan("lianluo"), deliveries };
  await act(await as("lianluo"), { machine: "reply", id: reply, event: "issue", input }, now);
}

const commit = async (input: object = {}) =>
  String(
    (
      await act(
        await as("chengban"),
        onItem(id, "commit", { replyId, text: "建成一处讲解站。", dueOn: "2026-06-30", ...input }),
      )
    ).data.commitmentId,
  );

/** A B answer with one promise due at midyear, issued on the second day. */
async function promised(): Promise<string> {
  await write(replyId, "planned_dated", "2026年6月底前建成。");
  const commitmentId = await commit();
  await reviewAndIssue(replyId, 1);
  return commitmentId;
}

beforeEach(async () => {
  id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  replyId = await drafted(id);
});

describe("承诺事项", () => {
  test("B 类没有登记承诺的不能送审；登记时写明做什么、谁来做、何时做；起草中可以删除，送审后不能", async () => {
    const handler = await as("chengban");
    await write(replyId, "planned_dated", "正在推进。");
    const submit = { machine: "reply" as const, id: replyId, event: "submit" };
    await expect(act(handler, submit)).rejects.toThrow("承诺事项、责任单位和完成时限");
    const wrong = await commit({ dueOn: "2026-07-31" });
    await act(handler, onItem(id, "dropCommitment", { commitmentId: wrong }));
    await expect(act(handler, submit)).rejects.toThrow("承诺事项");
    const right = await commit();
    await expect(
      act(handler, onItem(id, "progress", { commitmentId: right, text: "已动工" })),
    ).rejects.toThrow("没有未完成的承诺事项");
    await act(handler, submit);
    await expect(act(handler, onItem(id, "dropCommitment", { commitmentId: right }))).rejects.toThrow(
      "已送审",
    );
    const stored = await db.commitment.findMany({ where: { proposalId: id } });
    expect(stored.map((one) => [one.id, one.unitId, toDay(one.dueOn)])).toEqual([
      [right, culture(), "2026-06-30"],
    ]);
  });

  test("进展附佐证，调整写明原因并移动时限，逾期、到期年度、责任单位都能筛", async () => {
    const commitmentId = await promised();
    const fileId = await aScan("chengban", "evidence");
    await act(
      await as("chengban"),
      onItem(id, "progress", { commitmentId, text: "已开工", fileId }),
      later(20),
    );
    const change = (input: object) => onItem(id, "change", { commitmentId, ...input });
    const coordinator = await as("lianluo");
    await expect(act(coordinator, change({ dueOn: "2026-09-30" }), later(30))).rejects.toThrow();
    await act(coordinator, change({ text: "雨期停工", dueOn: "2027-01-31" }), later(30));
    const registrar = await as("dengji", later(30));
    const pageOf = (filter: object) => promisePage(registrar, { ...noFilter, ...filter }, "2027-02-01");
    const [view] = (await pageOf({ unitId: culture() })).filter((one) => one.id === commitmentId);
    expect(view).toMatchObject({ dueOn: "2027-01-31", firstDueOn: "2026-06-30", facet: "overdue" });
    expect(view?.progress.map((one) => [one.kind, one.fileId, one.newDueOn])).toEqual([
      ["progress", fileId, null],
      ["change", null, "2027-01-31"],
    ]);
    expect((await pageOf({ year: 2026 })).some((one) => one.id === commitmentId)).toBe(false);
    expect((await pageOf({ year: 2027 })).some((one) => one.id === commitmentId)).toBe(true);
    expect(
      (await promiseCounts(registrar, { ...noFilter, year: 2027 }, "2027-02-01")).overdue,
    ).toBeGreaterThan(0);
    const clocks = await db.deadline.findMany({
      where: { subjectId: commitmentId, stage: "commitment", endedBy: null },
    });
    expect(clocks.map((one) => toDay(one.dueOn))).toEqual(["2027-01-31"]);
  });

  test("季度回头看逐项记录，一季度一次；已报完成而未落实的转为未完成，期限照原定", async () => {
    const commitmentId = await promised();
    await act(await as("chengban"), onItem(id, "fulfil", { commitmentId, text: "已建成" }), later(60));
    const dispatcher = await as("duchashi", later(62));
    const mine = async (isDone: boolean) =>
      (await revisitPage(dispatcher, { quarterOn: "2026-04-01", isDone, page: 1 }, "2026-05-05")).some(
        (one) => one.id === commitmentId,
      );
    expect(await mine(false)).toBe(true);
    const look = { commitmentId, on: "2026-05-05", finding: "not_kept", text: "现场没有讲解站。" };
    const before = await revisitCounts(dispatcher, "2026-04-01");
    await act(dispatcher, onItem(id, "revisit", look), later(62));
    expect(await revisitCounts(dispatcher, "2026-04-01")).toEqual({
      open: before.open - 1,
      done: before.done + 1,
    });
    expect([await mine(false), await mine(true)]).toEqual([false, true]);
    await expect(act(dispatcher, onItem(id, "revisit", look), later(62))).rejects.toThrow("本季度已经查看过");
    await expect(act(await as("lianluo"), onItem(id, "revisit", look), later(62))).rejects.toThrow();
    // The other office keeps its own record.
    await act(await as("dengji"), onItem(id, "revisit", { ...look, finding: "behind" }), later(62));
    const stored = await db.commitment.findUniqueOrThrow({ where: { id: commitmentId } });
    expect([stored.state, stored.fulfilledOn]).toEqual(["open", null]);
    const open = await db.deadline.findFirstOrThrow({ where: { subjectId: commitmentId, endedBy: null } });
    expect(toDay(open.dueOn)).toBe("2026-06-30");
  });
});

describe("承诺完成以后", () => {
  test("归档以后补充答复，经审核由 B 转 A，两个类别都留着；归档件不能重新办理", async () => {
    const commitmentId = await promised();
    const registrar = await as("dengji");
    for (const rating of await db.rating.findMany({ where: { proposalId: id } })) {
      const input = {
        ratingId: rating.id,
        received: "yes",
        attitude: "satisfied",
        result: "satisfied",
        scanId: await aScan("dengji", "rating_scan"),
      };
      await act(registrar, onItem(id, "rate", input), later(5));
    }
    await act(registrar, onItem(id, "conclude"), later(6));
    await published(replyId, later(7));
    await act(registrar, onItem(id, "archive", { archiveNumber: "2026-建-001" }), later(7));
    await expect(
      act(registrar, onItem(id, "rework", { reason: "再办", replyIds: [replyId] }), later(8)),
    ).rejects.toThrow();
    await act(await as("chengban"), onItem(id, "fulfil", { commitmentId, text: "已建成" }), later(60));
    const { id: assignmentId } = await rowOf(id, culture());
    const { data } = await act(
      await as("lianluo"),
      onItem(id, "supplement", { assignmentId, reason: "承诺已落实" }),
      later(61),
    );
    const supplement = String(data.replyId);
    await write(supplement, "solved", "讲解站已建成开放。");
    await expect(
      act(await as("juzhang"), { machine: "reply", id: supplement, event: "sign" }, later(62)),
    ).rejects.toThrow();
    await reviewAndIssue(supplement, 62);
    expect(await stateOf(id)).toBe("archived");
    const dossier = await loadDossier(registrar, id, later(63));
    expect(await outcomeText(dossier)).toMatch(/^B类 → A类（/);
    const answers = await answersOf(dossier);
    expect(answers.find((one) => one.id === supplement)?.movedFrom).toBe("B类");
    expect(answers.find((one) => one.id === replyId)?.outcome).toMatch(/^B类/);
    const rows = await ledgerPage(registrar, readFilters({ state: "archived" }), "2026-05-07");
    expect(rows.find((row) => row.id === id)?.outcomes).toEqual(["B→A"]);
  });

  test("规则要求的地方，提出人每年对每项承诺评价一次；没有要求的地方不评", async () => {
    const commitmentId = await promised();
    const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
    const deputy = await asProposer(signer.proposerId);
    const word = onItem(id, "rateCommitment", { commitmentId, result: "satisfied" });
    await expect(act(deputy, word, later(10))).rejects.toThrow("没有要求评价承诺");
    await useProfile("chongqing");
    await expect(act(deputy, word, later(10))).rejects.toThrow("第四季度再评价");
    await act(await as("chengban"), onItem(id, "fulfil", { commitmentId, text: "已建成" }), later(20));
    await expect(act(await as("dengji"), word, later(21))).rejects.toThrow("哪位代表");
    await act(deputy, word, later(21));
    await expect(act(deputy, word, later(22))).rejects.toThrow("本年度已经评价");
    const given = await db.commitmentRating.findMany({ where: { commitmentId } });
    expect(given.map((one) => [one.signerId, one.year, one.result, one.enteredAs])).toEqual([
      [signer.id, 2026, "satisfied", "signer"],
    ]);
  });
});

/** The meeting goes by another place's rules from now on. */
async function useProfile(key: string): Promise<void> {
  const { meetingId } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const profile = await db.ruleProfile.findUniqueOrThrow({ where: { meetingId } });
  const content = presets.find((one) => one.key === key)?.profiles.congress;
  if (!content) throw new Error(`no preset ${key}`);
  const version = profile.current + 1;
  await db.ruleProfileVersion.create({ data: { profileId: profile.id, version, content } });
  await db.ruleProfile.update({ where: { id: profile.id }, data: { current: version } });
}
