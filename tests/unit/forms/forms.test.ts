// Each form: what a filled one says, and that the blank one has the same fields and not a word in them.
import { describe, expect, it } from "vitest";
import type { FormDocument } from "@/lib/forms/document";
import {
  type ConsultationFacts,
  type ConsultationRecord,
  consultationForm,
} from "@/lib/forms/item/consultation";
import { type ExtensionFacts, extensionForm } from "@/lib/forms/item/extension";
import { type OrderFacts, orderForm } from "@/lib/forms/item/order";
import { type RatingFacts, ratingForm } from "@/lib/forms/item/rating";
import { type SupervisionFacts, supervisionForm } from "@/lib/forms/item/supervision";
import { fieldsOf, writtenOf } from "./read";
import { item } from "./sample";

const extension: ExtensionFacts = {
  item,
  unitName: "周村区交通运输局",
  duty: "主办",
  receivedOn: "2026-03-05",
  firstDueOn: "2026-06-05",
  requestedTo: "2026-07-05",
  reason: "需待全市公交线网规划批复。",
  requestedOn: "2026-05-20",
  requestedBy: "张守正",
  phone: "",
  state: "granted",
  grantedTo: "2026-07-01",
  decision: "请抓紧办理。",
  decidedOn: "2026-05-22",
};

const record: ConsultationRecord = {
  on: "2026-04-08",
  stage: "during",
  channel: "symposium",
  place: "城北路街道办事处",
  people: "副局长 李明、科长 张守正",
  met: [{ name: "旻喆珺", isConfirmed: true, remark: "请再看学校门口。" }],
  said: "早高峰乘车难。",
  explained: "拟增加学生专线。",
  agreed: "五月底前开通。",
  recordedBy: "张守正",
  fileName: "座谈会签到表.pdf",
};
const consultation: ConsultationFacts = { item, unitName: "交通运输局", record };

const supervision: SupervisionFacts = {
  item,
  units: ["周村区交通运输局", "周村区教育和体育局"],
  requirement: "请说明进展。\n主要负责人要过问。",
  dueOn: "2026-06-20",
  organ: "周村区人民政府督查室",
  on: "2026-06-10",
  answer: "",
  answeredOn: null,
};

const order: OrderFacts = {
  item,
  office: "周村区人民政府督查室",
  on: "2026-03-04",
  contact: "电话 13905330000",
  asks: ["增开学生专线。", "调整站点。"],
  note: "请于办理前与代表联系。",
  units: [
    {
      ...{ unit: "周村区交通运输局", duty: "主办", asks: [1, 2] },
      ...{ acknowledgeBy: "2026-03-09", contestBy: "2026-03-09", answerBy: "2026-06-04" },
      ...{ since: null, answerFirstBy: null },
    },
    {
      ...{ unit: "周村区财政局", duty: "协办", asks: [], since: "2026-03-20" },
      ...{ acknowledgeBy: "2026-03-25", contestBy: "2026-03-25" },
      ...{ answerBy: "2026-05-20", answerFirstBy: "2026-04-20" },
    },
  ],
  today: "2026-04-01",
};

const rating: RatingFacts = {
  item,
  unitName: "周村区交通运输局",
  documentNumber: "周交政发〔2026〕27号",
  issuedOn: "2026-06-01",
  scheme: {
    axes: { attitude: "办理态度", result: "办理结果" },
    levels: ["very_satisfied", "satisfied", "basically_satisfied", "dissatisfied"],
  },
  signer: "旻喆珺",
  answered: {
    ...{ received: true, receivedOn: "2026-06-03", attitude: "very_satisfied", result: "satisfied" },
    ...{ remarkToUnit: "请继续跟进。", remarkPrivate: "只给人大看。", ratedOn: "2026-06-04" },
  },
  link: null,
};

const labels = (form: FormDocument) => Object.keys(fieldsOf(form)).length;

it.each([
  ["延期申请表", extensionForm(null), extensionForm(extension)],
  ["面商记录", consultationForm(null), consultationForm(consultation)],
  ["督办通知", supervisionForm(null), supervisionForm({ ...supervision, answer: "已办。" })],
  ["交办单", orderForm(null), orderForm(order)],
  ["征询意见表", ratingForm(null), ratingForm(rating)],
])("%s：空白表与填好的栏目一样多，一个字也没有填", (_, blank, filled) => {
  expect(writtenOf(blank)).toEqual([]);
  expect(labels(blank)).toBe(labels(filled));
  expect(writtenOf(filled).length).toBeGreaterThan(0);
});

it("延期申请表：原期限、申请延至和批复各在其位", () => {
  expect(fieldsOf(extensionForm(extension))).toMatchObject({
    原答复期限: "2026年6月5日",
    申请延至: "2026年7月5日",
    延期理由: extension.reason,
    审批机关意见: "■同意延期　□不同意延期\n同意延至2026年7月1日。请抓紧办理。",
  });
});

describe("面商记录", () => {
  it("勾选阶段和方式，写明参加人和三方面的话；在系统里确认的写明确认", () => {
    const fields = fieldsOf(consultationForm(consultation));
    expect(fields).toMatchObject({
      阶段: "□办前　■办中　□办后",
      代表意见: "早高峰乘车难。",
      共识和待办: "五月底前开通。",
    });
    expect(fields.方式?.match(/■/g)).toHaveLength(1);
    expect(fields.方式).toContain("■座谈");
    expect(fields.代表确认).toBe("旻喆珺已在系统中确认记录属实。补充：请再看学校门口。");
  });

  it("没有确认的留着两个选项，由本人勾选、签名", () => {
    const met = [{ name: "旻喆珺", isConfirmed: false, remark: "" }];
    expect(fieldsOf(consultationForm({ ...consultation, record: { ...record, met } })).代表确认).toMatch(
      /^□记录属实　□/,
    );
  });
});

it("带去面商的空白记录：件和单位已填好，其余都空着", () => {
  const sheet = consultationForm({ ...consultation, record: null });
  const written = [item.signers, item.title, item.meeting, "建议第59号", "交通运输局"];
  expect(writtenOf(sheet).toSorted()).toEqual(written.toSorted());
});

describe("督办通知", () => {
  const texts = (form: FormDocument) =>
    form.parts.flatMap((part) => (part.kind === "text" ? part.text : [])).join("\n");

  it("主送、事由、要求、时限、落款", () => {
    const text = texts(supervisionForm(supervision));
    expect(text).toContain("周村区交通运输局、周村区教育和体育局：");
    expect(text).toContain("区十九届人大四次会议建议第59号《关于优化公交布局，畅通学子求知路的建议》");
    expect(text).toContain("请于2026年6月20日前书面回复办理情况。");
    expect(text).toMatch(/周村区人民政府督查室\n2026年6月10日$/);
  });

  it("只问一个单位的，回复栏写好单位", () => {
    const one = supervisionForm({ ...supervision, units: ["周村区交通运输局"] });
    expect(fieldsOf(one).回复单位).toBe("周村区交通运输局");
    expect(fieldsOf(supervisionForm(supervision)).回复单位).toBe("");
  });
});

it("交办单：诉求逐条编号，每个单位一行，期限写全", () => {
  const form = orderForm(order);
  expect(fieldsOf(form)).toMatchObject({
    代表诉求: "1. 增开学生专线。\n2. 调整站点。",
    联系方式: order.contact,
  });
  const table = form.parts.find((part) => part.kind === "grid" && part.head.length > 0);
  const rows = table?.kind === "grid" ? table.rows.map((row) => row.map((cell) => cell.text)) : [];
  expect(rows).toEqual([
    ["周村区交通运输局", "主办", "1、2", "2026年3月9日", "2026年3月9日", "2026年6月4日"],
    [
      ...["周村区财政局（2026年3月20日交办）", "协办", "", "2026年3月25日", "2026年3月25日"],
      "2026年5月20日\n（原定\n2026年4月20日）",
    ],
  ]);
  const notes = form.parts.flatMap((part) => (part.kind === "note" ? part.lines : []));
  expect(notes[0]).toBe("承办单位和期限为2026年4月1日打印时的情况。");
});

describe("征询意见表", () => {
  it("档次按会议的规则；评价以后各项勾好", () => {
    expect(fieldsOf(ratingForm(rating))).toMatchObject({
      答复文号: rating.documentNumber,
      是否收到答复函: "■已收到　□未收到",
      办理态度: "■非常满意　□满意　□基本满意　□不满意",
      办理结果: "□非常满意　■满意　□基本满意　□不满意",
      "意见建议（转承办单位）": "请继续跟进。",
      填表日期: "2026年6月4日",
    });
  });

  it("给单位的没有署名、没有勾选；只有登记机构的带网址和二维码", () => {
    const sheet = ratingForm({ ...rating, signer: null, answered: null });
    expect(sheet.left).toBe("");
    expect(JSON.stringify(sheet)).not.toContain("■");
    expect(sheet.parts.some((part) => part.kind === "code")).toBe(false);
    const link = { address: "https://banli.example/rate/2345-6789", expiresOn: "2026-07-01" };
    const linked = ratingForm({ ...rating, answered: null, link }).parts.find((part) => part.kind === "code");
    expect(linked).toMatchObject({ address: link.address });
    expect(JSON.stringify(linked)).toContain("2026年7月1日前有效");
  });
});
