// Forms filled from an item: on each stands what its reader may read on the pages, and nobody else gets it.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { db } from "@/lib/db/client";
import { loadDossier } from "@/lib/dossier/open";
import { formsOf, itemForm, itemFormNames, linkForm } from "@/lib/forms/of-item";
import type { Actor } from "@/lib/lifecycle/actor";
import { makeRatingLink } from "@/lib/outcome/rating-link/links";
import {
  act,
  aDispatched,
  anOffice,
  as,
  culture,
  education,
  later,
  leadOf,
  rowOf,
  start,
} from "@/tests/factories/case";
import { consulted, delegated, issued, waived } from "@/tests/factories/letter";
import { linesOf, pagesOf } from "@/tests/unit/letter/pdf-geometry";

beforeAll(anOffice);

type Name = (typeof itemFormNames)[number];

async function fileFor(actor: Actor, id: string, form: Name, subject: string, now = start) {
  return itemForm(await loadDossier(actor, id, now), form, subject, "pdf");
}

/** All the words of the PDF in order; null where this reader gets none. */
async function textFor(actor: Actor, id: string, form: Name, subject: string, now = start) {
  const file = await fileFor(actor, id, form, subject, now);
  return file && wordsOf(file.bytes);
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const pages = await pagesOf(pdf);
  return pages
    .flatMap(linesOf)
    .map((line) => line.text)
    .join("");
}

describe("交办以后", () => {
  let id: string;
  beforeAll(async () => {
    id = await aDispatched();
  });

  test("交办单：交办机构和各承办单位都能取，写明单位、分工和期限；提出人、别的单位、管理员取不到", async () => {
    const clock = await db.deadline.findFirstOrThrow({
      where: { assignmentId: (await rowOf(id, culture())).id, stage: "answer" },
    });
    const [, month, day] = dayOf(clock.dueOn).split("-").map(Number);
    const unit = await db.unit.findUniqueOrThrow({ where: { id: culture() } });
    for (const login of ["duchashi", "dengji", "lianluo", "xieban"]) {
      const text = await textFor(await as(login), id, "order", id);
      for (const part of [
        unit.name.slice(0, 5),
        "主办",
        "协办",
        `${month}月${day}日`,
        "1. 形成一条参观路线。",
      ])
        expect(text, login).toContain(part);
    }
    expect(await textFor(await leadOf(id), id, "order", id)).toBeNull();
    expect(await fileFor(await as("lianluo"), id, "order", randomUUID())).toBeNull();
    for (const login of ["shangwu", "xitong"])
      await expect(textFor(await as(login), id, "order", id), login).rejects.toThrow();
  });

  test("交办单上的联系方式只给可以联系提出人的：协办单位的单子上没有电话", async () => {
    const signer = await db.signer.findFirstOrThrow({ where: { proposalId: id, role: "lead" } });
    await db.proposer.update({ where: { id: signer.proposerId }, data: { phone: "13905330000" } });
    expect(await textFor(await as("lianluo"), id, "order", id)).toContain("13905330000");
    expect(await textFor(await as("xieban"), id, "order", id)).not.toContain("13905330000");
  });

  test("退办、延期申请表：提出前填好件和单位，提出后带理由，答复后带结果；提出人取不到", async () => {
    const row = await rowOf(id, culture());
    const leader = await as("juzhang");
    const before = await textFor(leader, id, "contest", row.id);
    const unit = await db.unit.findUniqueOrThrow({ where: { id: culture() } });
    for (const part of ["□同意退回", unit.contactName, unit.contactPhone]) expect(before).toContain(part);
    expect(before).not.toContain("三定方案");
    const input = {
      reason: "线路规划不属本单位职责。",
      legalGround: "三定方案第三条。",
      suggestedUnitId: education(),
    };
    await act(leader, { machine: "assignment", id: row.id, event: "contest", input });
    const contest = await db.contest.findFirstOrThrow({ where: { assignmentId: row.id } });
    expect(await textFor(leader, id, "contest", contest.id)).toContain("三定方案第三条。");
    const ruling = { machine: "assignment" as const, id: row.id, event: "uphold" };
    await act(await as("duchashi"), { ...ruling, input: { text: "由你局牵头办理。" } });
    const ruled = await textFor(await as("duchashi"), id, "contest", contest.id);
    expect(ruled).toContain("■不同意退回");
    expect(ruled).toContain("由你局牵头办理。");
    expect(await textFor(await leadOf(id), id, "contest", contest.id)).toBeNull();
    expect(await textFor(await leadOf(id), id, "extension", row.id)).toBeNull();
    expect(await textFor(leader, id, "extension", row.id)).toContain("原答复期限");
    expect(await fileFor(leader, id, "contest", randomUUID())).toBeNull();
  });

  test("督办通知：落款是发出督办的机构；只要求主办单位的，协办单位取不到", async () => {
    const row = await rowOf(id, culture());
    const order = { requirement: "请说明进展。", dueOn: dayOf(later(10)), assignmentId: row.id };
    await act(await as("duchashi"), { machine: "proposal", id, event: "supervise", input: order });
    const { id: note } = await db.supervision.findFirstOrThrow({ where: { proposalId: id } });
    const text = await textFor(await as("lianluo"), id, "supervision", note);
    const office = await db.unit.findFirstOrThrow({
      where: { id: (await as("duchashi")).acting.institutionId },
    });
    expect(text).toContain("请说明进展。");
    expect(text).toContain(office.name);
    expect(await textFor(await as("xieban"), id, "supervision", note)).toBeNull();
    expect(await textFor(await leadOf(id), id, "supervision", note)).toBeNull();
  });
});

describe("面商和答复以后", () => {
  let id: string;
  let replyId: string;
  let ratingId: string;
  const now = later(2);
  beforeAll(async () => {
    id = await aDispatched();
    await delegated(id);
    await waived(id);
    await consulted(id);
    replyId = await issued(id, later(1));
    ratingId = (await db.rating.findFirstOrThrow({ where: { proposalId: id } })).id;
  });

  test("面商记录：主办单位、交办机构、提出人能取，协办单位不能", async () => {
    const { consultationId } = await db.consultationItem.findFirstOrThrow({ where: { proposalId: id } });
    for (const reader of [await as("chengban"), await as("duchashi"), await leadOf(id)]) {
      const text = await textFor(reader, id, "consultation", consultationId);
      for (const part of [
        "■办前",
        "■走访",
        "□电话",
        "周村区文化和旅游局",
        "夏佳宁",
        "希望尽快形成参观路线。",
      ])
        expect(text).toContain(part);
    }
    expect(await textFor(await as("xieban"), id, "consultation", consultationId)).toBeNull();
    const sheet = await textFor(await as("chengban"), id, "consultation", id);
    expect(sheet).toContain("周村区文化和旅游局");
    expect(sheet).not.toContain("希望尽快形成参观路线。");
    expect(await textFor(await leadOf(id), id, "consultation", id)).toBeNull();
  });

  test("征询意见表：单位的是空白表，没有署名、没有网址；带链接的只认刚生成的链接", async () => {
    const blank = await textFor(await as("lianluo"), id, "rating", replyId, now);
    expect(blank).toContain("□满意");
    expect(blank).not.toContain("■");
    expect(blank).not.toContain("http");

    const order = { proposalId: id, ratingId, requestId: randomUUID() };
    const { token } = await makeRatingLink(await as("dengji"), order, now);
    const dossier = await loadDossier(await as("dengji"), id, now);
    const address = `https://banli.example/rate/${token}`;
    const linked = await linkForm(dossier, { ratingId, token, address }, "pdf", now);
    expect(await wordsOf(linked?.bytes ?? new Uint8Array())).toContain(token.slice(0, 9));
    expect(await linkForm(dossier, { ratingId, token: "x", address }, "pdf", now)).toBeNull();
    await makeRatingLink(await as("dengji"), { ...order, requestId: randomUUID() }, now);
    expect(await linkForm(dossier, { ratingId, token, address }, "pdf", now)).toBeNull();
  });

  test("评价以后：登记机构的表上有全部意见，交办机构和单位的没有仅人大可见的那条", async () => {
    const input = {
      ...{ ratingId, received: "yes", attitude: "satisfied", result: "basically_satisfied" },
      ...{ remarkToUnit: "请继续跟进。", remarkPrivate: "只给人大看。" },
    };
    await act(await leadOf(id), { machine: "proposal", id, event: "rate", input }, now);
    const own = await textFor(await as("dengji"), id, "rating", ratingId, now);
    for (const part of ["■基本满意", "请继续跟进。", "只给人大看。"]) expect(own).toContain(part);
    for (const login of ["duchashi", "lianluo"]) {
      const text = await textFor(await as(login), id, "rating", ratingId, now);
      expect(text, login).toContain("请继续跟进。");
      expect(text, login).not.toContain("只给人大看。");
    }
  });

  test("全卷里的表格：交办单、面商记录、征询意见表各一份，都能做成", async () => {
    const forms = await formsOf(await loadDossier(await as("dengji"), id, now));
    expect(forms.map(({ name }) => name.split(" ")[0])).toEqual(["交办单", "面商记录", "征询意见表"]);
    for (const { name, open } of forms) {
      const bytes = await open();
      expect(bytes.subarray(0, 5).toString(), name).toBe("%PDF-");
    }
  });
});

test("Word 文件同样内容，名称带表名和标题", async () => {
  const id = await aDispatched();
  const dossier = await loadDossier(await as("lianluo"), id, start);
  const row = await rowOf(id, education());
  expect(await itemForm(dossier, "order", id, "docx")).toMatchObject({
    name: expect.stringMatching(/^交办单 .*关于加强红色旅游文化发展的建议\.docx$/),
    mime: expect.stringContaining("wordprocessingml"),
  });
  expect(itemFormNames).toContain("extension");
  expect((await itemForm(dossier, "extension", row.id, "docx"))?.bytes.subarray(0, 2)).toEqual(
    new Uint8Array([0x50, 0x4b]),
  );
});
