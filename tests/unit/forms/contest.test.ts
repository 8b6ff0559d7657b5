import { describe, expect, it } from "vitest";
import { type ContestFacts, contestForm } from "@/lib/forms/item/contest";
import { fieldsOf, writtenOf } from "./read";
import { item } from "./sample";

const facts: ContestFacts = {
  item,
  unitName: "周村区交通运输局",
  duty: "主办",
  receivedOn: "2026-03-05",
  reason: "校园周边道路的规划不属本单位职责。",
  legalGround: "《城乡规划条例》第六条",
  suggestedUnit: "周村区自然资源局",
  requestedOn: "2026-03-06",
  requestedBy: "张守正",
  phone: "0533-6195001",
  ruling: "pending",
  rulingText: "",
  newUnit: "",
  ruledOn: null,
};

describe("申请退办表", () => {
  it("填好的：编号、标题、承办类型、理由、依据都在，裁定前两个选项都空着", () => {
    const form = contestForm(facts);
    expect(fieldsOf(form)).toMatchObject({
      编号: "建议第59号",
      建议标题: item.title,
      代表: item.signers,
      承办类型: "■主办　□分办　□协办",
      收到日期: "2026年3月5日",
      申请退办理由: facts.reason,
      法定职责依据: facts.legalGround,
      联系电话: "0533-6195001",
      建议承办单位: facts.suggestedUnit,
      受理机关意见: "□同意退回，另行交办　□不同意退回，继续办理",
    });
    expect([form.left, form.right]).toEqual(["申请单位（盖章）：周村区交通运输局", "申请日期：2026年3月6日"]);
  });

  it("裁定后：勾选结果，写明改由谁承办；维持交办的勾另一项", () => {
    const ruled = { ...facts, newUnit: "周村区自然资源局", rulingText: "请即签收。", ruledOn: "2026-03-12" };
    expect(fieldsOf(contestForm({ ...ruled, ruling: "reassigned" })).受理机关意见).toBe(
      "■同意退回，另行交办　□不同意退回，继续办理\n改由周村区自然资源局承办。请即签收。",
    );
    expect(fieldsOf(contestForm({ ...ruled, newUnit: "", ruling: "upheld" })).受理机关意见).toContain(
      "■不同意退回",
    );
  });

  it("空白表与填好的栏目一样，但一个字也没有填", () => {
    const blank = contestForm(null);
    expect(writtenOf(blank)).toEqual([]);
    expect(Object.keys(fieldsOf(blank))).toHaveLength(Object.keys(fieldsOf(contestForm(facts))).length);
    expect(writtenOf(contestForm(facts)).length).toBeGreaterThan(8);
  });
});
