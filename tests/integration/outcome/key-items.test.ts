// 重点: several bodies at once, plan and 专班, reports as often as asked, 优秀 and 成果转化; the file's table of contents.
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { toDay } from "@/lib/db/day";
import { loadDossier } from "@/lib/dossier/open";
import { catalogueOf } from "@/lib/outcome/archive/catalogue";
import { keyOf, meritsOf } from "@/lib/outcome/key-queries";
import { worklistPage } from "@/lib/worklist/queries";
import { act, aDispatched, anOffice, as, later } from "@/tests/factories/case";
import { aScan, consulted, delegated, issued, published, waived } from "@/tests/factories/letter";

const onItem = (id: string, event: string, input: unknown = {}) => ({
  machine: "proposal" as const,
  id,
  event,
  input,
});

beforeAll(anOffice);

const keyClocks = (id: string) =>
  db.deadline.findMany({ where: { proposalId: id, stage: "keyReport" }, orderBy: { id: "asc" } });

test("人大、政府可以同时列为重点，同一机构同一类别只列一次，各自只能取消自己的", async () => {
  const id = await aDispatched();
  const congress = await as("dengji");
  const office = await as("duchashi");
  await act(congress, onItem(id, "designateKey", { kind: "congress_supervised", champion: "赵主任" }));
  await expect(act(congress, onItem(id, "designateKey", { kind: "congress_supervised" }))).rejects.toThrow(
    "已按这一类别",
  );
  await act(office, onItem(id, "designateKey", { kind: "government_led", champion: "钱副区长" }));
  const view = await keyOf(await loadDossier(office, id, later(0)));
  expect(view.designations.map((one) => [one.kind, one.champion])).toEqual([
    ["congress_supervised", "赵主任"],
    ["government_led", "钱副区长"],
  ]);
  const [first, second] = view.designations;
  const lift = (designationId: string | undefined) =>
    onItem(id, "liftKey", { designationId, reason: "调整安排" });
  await expect(act(office, lift(first?.id))).rejects.toThrow("由本机构列入");
  await act(office, lift(second?.id));
  expect((await db.proposal.findUniqueOrThrow({ where: { id } })).isKey).toBe(true);
  await act(congress, lift(first?.id));
  expect((await db.proposal.findUniqueOrThrow({ where: { id } })).isKey).toBe(false);
  await expect(act(congress, lift(first?.id))).rejects.toThrow("没有由本机构列为重点");
});

test("主办单位报送办理方案和专班，按最短的间隔填报进展，待办提醒；协办单位不能报，办结后不再要求", async () => {
  const id = await aDispatched();
  await act(
    await as("dengji"),
    onItem(id, "designateKey", { kind: "congress_supervised", reports: "monthly" }),
  );
  await act(await as("duchashi"), onItem(id, "designateKey", { kind: "government_led", reports: "weekly" }));
  await delegated(id);
  const coordinator = await as("lianluo");
  const waits = async (key: string, day: string) =>
    (await worklistPage(coordinator, day, key, 1)).filter((item) => item.proposalId === id).length;
  expect(await waits("key-plan", "2026-03-04")).toBe(1);
  const members = [
    { part: "head", name: "周某", title: "副局长" },
    { part: "member", name: "吴某", title: "科长" },
  ];
  const plan = onItem(id, "planKey", { text: "两个月内完成参观路线。", members });
  const xieban = await as("xieban");
  await expect(act(xieban, plan)).rejects.toThrow("由主办（分办）单位报送");
  await act(coordinator, plan);
  expect(await waits("key-plan", "2026-03-04")).toBe(0);
  // Wednesday and seven days.
  expect((await keyClocks(id)).filter((one) => !one.endedBy).map((one) => toDay(one.dueOn))).toEqual([
    "2026-03-11",
  ]);
  expect(await waits("key-report", "2026-03-03")).toBe(0);
  expect(await waits("key-report", "2026-03-04")).toBe(1);
  await act(await as("chengban"), onItem(id, "reportKey", { text: "路线已定。" }), later(6));
  const clocks = await keyClocks(id);
  expect(clocks.map((one) => [one.endedBy, toDay(one.dueOn)])).toEqual([
    ["replaced", "2026-04-03"],
    ["met", "2026-03-11"],
    [null, "2026-03-17"],
  ]);
  const view = await keyOf(await loadDossier(await as("duchashi"), id, later(6)));
  expect(view.dueOn).toBe("2026-03-17");
  expect(view.reports.map((one) => one.text)).toEqual(["路线已定。"]);
  expect(view.plans[0]?.members.map((one) => [one.part, one.name])).toEqual([
    ["head", "周某"],
    ["member", "吴某"],
  ]);
});

test("没有列为重点的，不报方案、不报进展", async () => {
  const id = await aDispatched();
  await delegated(id);
  await expect(act(await as("lianluo"), onItem(id, "planKey", { text: "方案" }))).rejects.toThrow(
    "没有列为重点",
  );
});

test("办结后评优、登记成果；归档前缺什么都列出来，归档目录逐件列出材料和未完成的承诺", async () => {
  const id = await aDispatched();
  await delegated(id);
  await waived(id);
  await consulted(id);
  const replyId = await issued(id, later(1));
  const promise = { replyId, text: "建成一处讲解站。", dueOn: "2026-12-31" };
  await act(await as("chengban"), onItem(id, "commit", promise), later(2));
  const registrar = await as("dengji");
  for (const rating of await db.rating.findMany({ where: { proposalId: id } })) {
    const scanId = await aScan("dengji", "rating_scan");
    const word = { ratingId: rating.id, received: "yes", attitude: "satisfied", result: "satisfied", scanId };
    await act(registrar, onItem(id, "rate", word), later(3));
  }
  await act(registrar, onItem(id, "conclude"), later(4));
  await act(registrar, onItem(id, "commend", { year: "2026", note: "落实快" }), later(4));
  await expect(act(registrar, onItem(id, "commend", { year: "2026" }), later(4))).rejects.toThrow("已评为");
  await expect(act(registrar, onItem(id, "commend", { year: "2027" }), later(4))).rejects.toThrow("不能晚于");
  const result = { kind: "policy", title: "《红色旅游三年行动方案》", on: "2026-03-06" };
  await act(await as("lianluo"), onItem(id, "achieve", result), later(4));
  await published(replyId, later(5));
  await act(registrar, onItem(id, "archive", { archiveNumber: "2026-建-002" }), later(5));
  const dossier = await loadDossier(registrar, id, later(6));
  const merits = await meritsOf(dossier);
  expect(merits.commendations.map((one) => one.year)).toEqual([2026]);
  expect(merits.achievements.map((one) => one.title)).toEqual(["《红色旅游三年行动方案》"]);
  const catalogue = await catalogueOf(dossier);
  expect(catalogue.rows.map((row) => row.title)).toEqual([
    "建议原件",
    "交办单",
    "面商记录",
    "答复函",
    "征询意见表",
  ]);
  const letter = await db.reply.findUniqueOrThrow({ where: { id: replyId } });
  expect(catalogue.rows[3]?.number).toBe(letter.documentNumber);
  expect(catalogue.promises.map((one) => one.text)).toEqual(["建成一处讲解站。"]);
  expect(await db.deadline.count({ where: { proposalId: id, endedBy: null, stage: "commitment" } })).toBe(1);
});
