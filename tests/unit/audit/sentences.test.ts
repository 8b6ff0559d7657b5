import { describe, expect, it } from "vitest";
import { maskNames, strike } from "@/lib/audit/redact";
import { type EventView, eventWord, type Machine, phrases, sentenceOf } from "@/lib/audit/sentences";
import { maySeeEvent, reaches } from "@/lib/audit/visibility";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { allEvents, typedInput } from "./event-keys";

function view(machine: Machine, event: string, more: Partial<EventView> = {}): EventView {
  return {
    machine,
    event,
    source: "congress",
    actorPost: "coordinator",
    values: { actor: { name: "王某", title: "", unit: "区文化和旅游局" }, input: {}, facts: {} },
    isErased: false,
    unit: "区文化和旅游局",
    letterKind: machine === "reply" ? "answer" : null,
    ...more,
  };
}

const withInput = (base: EventView, input: Record<string, string>, facts: Record<string, string> = {}) => ({
  ...base,
  values: { ...base.values, input, facts },
});

// What the register form and the letter hold is kept as rows of its own, not told again in the timeline.
const keptElsewhere: Record<string, readonly string[]> = {
  "proposal.edit": Object.keys(proposalInputs.edit.shape),
  "proposal.amend": Object.keys(proposalInputs.edit.shape).concat("numberText"),
  "proposal.amendUpper": Object.keys(proposalInputs.amendUpper.shape).filter((name) => name !== "reason"),
  // The number given is told by the act (fact), whether typed or counted.
  "proposal.admit": ["numberText"],
};

/** 登记 moves nothing that was there; the other is of an earlier release. */
const noRow = ["proposal.register", "assignment.requestAssist"];

describe("全程留痕的句子", () => {
  it.each(allEvents)("$machine.$event 有自己的句子", ({ machine, event }) => {
    expect(Object.hasOwn(phrases[machine], event)).toBe(true);
  });

  it("没有多余的句子", () => {
    const known = new Set(allEvents.map(({ machine, event }) => `${machine}.${event}`).concat(noRow));
    const told = (Object.keys(phrases) as Machine[]).flatMap((machine) =>
      Object.keys(phrases[machine]).map((event) => `${machine}.${event}`),
    );
    expect(told.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each(allEvents)("$machine.$event 填了的都说出来，没填的不留空话", ({ machine, event }) => {
    const input = typedInput(machine, event);
    const base = view(machine, event);
    const bare = sentenceOf(base);
    const full = sentenceOf(withInput(base, input));
    const told = full.text + full.details.map((one) => one.text).join();
    for (const [name, text] of Object.entries(input)) {
      if (keptElsewhere[`${machine}.${event}`]?.includes(name) || !text.startsWith("〈")) continue;
      expect(told, name).toContain(text);
    }
    expect(bare.text).not.toMatch(/[：；]$|：；|undefined|「」/);
    if (Object.keys(input).length > 0 && !keptElsewhere[`${machine}.${event}`])
      expect(told).not.toBe(bare.text);
  });

  it("像办公室说的话", () => {
    expect(sentenceOf(view("assignment", "acknowledge")).text).toBe("区文化和旅游局联络员王某签收");
    const leader = view("assignment", "contest", {
      actorPost: "leader",
      values: {
        actor: { name: "李某", title: "党组书记、局长", unit: "区住建局" },
        input: { reason: "该事项属城市更新。", legalGround: "《条例》第八条" },
        facts: { suggestedUnit: "区自然资源局" },
      },
    });
    expect(sentenceOf(leader).text).toBe(
      "区住建局党组书记、局长李某申请退办：理由：该事项属城市更新；法定依据：《条例》第八条；建议改由区自然资源局承办",
    );
    const dispatcher = view("assignment", "uphold", { actorPost: "dispatcher", unit: "区住建局" });
    dispatcher.values.actor.unit = "区政府督查室";
    expect(sentenceOf(withInput(dispatcher, { text: "依据三定规定由你局承办" })).text).toBe(
      "区政府督查室王某裁定区住建局的退办申请未获同意，维持交办：意见：依据三定规定由你局承办",
    );
    const opened = view("assignment", "open", { actorPost: null });
    expect(sentenceOf(withInput(opened, {}, { "due.acknowledge": "2026-05-06" })).text).toBe(
      "任务送达区文化和旅游局：签收期限：2026-05-06",
    );
  });

  it("一个名字只说一次：评价人就是本人的不再说，代为录入的说明是谁", () => {
    const own = view("proposal", "rate", { actorPost: "proposer" });
    own.values.actor.name = "赵文澜";
    const input = { attitude: "satisfied", result: "satisfied" };
    const facts = { signer: "赵文澜" };
    expect(sentenceOf(withInput(own, input, facts)).text).toBe(
      "赵文澜代表提交评价：办理态度：满意；办理结果：满意",
    );
    const entered = view("proposal", "rate", { actorPost: "registrar" });
    expect(sentenceOf(withInput(entered, input, facts)).text).toContain("录入评价：评价人：赵文澜");
    const supplement = view("proposal", "supplement");
    expect(sentenceOf(withInput(supplement, {}, { targetUnit: "区文化和旅游局" })).text).toBe(
      "区文化和旅游局联络员王某决定补充答复",
    );
  });

  it("提案说立案、建议说受理；建议不说不予立案", () => {
    const registrar = { actorPost: "registrar" } as const;
    expect(sentenceOf(view("proposal", "admit", { ...registrar, source: "cppcc" })).text).toContain("立案");
    expect(sentenceOf(view("proposal", "admit", registrar)).text).toContain("受理");
    expect(sentenceOf(view("proposal", "decline", registrar)).text).toContain("不作为代表建议处理");
  });

  it("长的话在句中截断，全文折在详情里", () => {
    const reason = "一".repeat(200);
    const told = sentenceOf(withInput(view("proposal", "recall"), { reason }));
    expect(told.text).toContain(`${"一".repeat(60)}…`);
    expect(told.text).not.toContain("一".repeat(61));
    expect(told.details).toEqual([{ label: "理由", text: reason }]);
  });

  it("更正登记信息说明改前改后", () => {
    const facts = { "before.标题": "旧题", "after.标题": "新题" };
    const told = sentenceOf(withInput(view("proposal", "amend"), {}, facts));
    expect(told.details).toContainEqual({ label: "标题", text: "原为「旧题」，改为「新题」" });
  });

  it("个人信息删除以后，句子还在，姓名不在", () => {
    const told = sentenceOf(
      view("proposal", "rate", {
        actorPost: "proposer",
        isErased: true,
        values: { actor: { name: "", title: "", unit: "" }, input: {}, facts: {} },
      }),
    );
    expect(told.text).toBe("代表提交评价（详情已按个人信息保护要求删除）");
  });

  it("不认识的事件按名称说，不出错", () => {
    expect(sentenceOf(view("proposal", "constructor")).text).toContain("constructor");
    expect(eventWord("proposal", "register")).toBe("登记");
  });
});

describe("谁看得到哪些经过", () => {
  it("每个事件都写明三类人看不看得到", () => {
    const told = (Object.keys(reaches) as Machine[]).flatMap((machine) =>
      Object.keys(reaches[machine]).map((event) => `${machine}.${event}`),
    );
    const known = allEvents.map(({ machine, event }) => `${machine}.${event}`).concat(noRow);
    expect(told.sort()).toEqual(known.sort());
  });

  type Reader = "office" | "unit" | "proposer";
  const sees = (machine: Machine, event: string, audience: Reader, isOwn = false, readsLetter = isOwn) =>
    maySeeEvent(machine, event, { audience, isOwn, readsLetter });

  it("承办单位看不到拟办方案和立案前的往来", () => {
    expect(sees("proposal", "plan", "unit")).toBe(false);
    expect(sees("proposal", "returnForEdit", "unit")).toBe(false);
    expect(sees("proposal", "circulatePlan", "unit")).toBe(true);
  });

  it("协办单位看不到主办单位的起草、审核", () => {
    for (const event of ["submit", "pass", "correct", "sendBack", "sign", "note"]) {
      // The issued letter is theirs to read; how it came about is not.
      expect(sees("reply", event, "unit", false, true)).toBe(false);
      expect(sees("reply", event, "office", false, true)).toBe(false);
      expect(sees("reply", event, "unit", true)).toBe(true);
    }
  });

  it("提出人只看关键节点：看不到退办、催办、审核、协办意见", () => {
    for (const [machine, event] of [
      ["assignment", "contest"],
      ["assignment", "uphold"],
      ["proposal", "remind"],
      ["proposal", "instruct"],
      ["reply", "pass"],
      ["reply", "sendBack"],
    ] as const) {
      expect(sees(machine, event, "proposer", true), event).toBe(false);
    }
    expect(sees("proposal", "dispatch", "proposer")).toBe(true);
    expect(sees("reply", "issue", "proposer")).toBe(false);
    expect(sees("reply", "issue", "proposer", false, true)).toBe(true);
  });

  it("别的联名人的评价看不到", () => {
    expect(sees("proposal", "rate", "proposer")).toBe(false);
    expect(sees("proposal", "rate", "proposer", true)).toBe(true);
  });

  it("不认识的事件谁也看不到", () => {
    expect(sees("proposal", "constructor", "office", true)).toBe(false);
  });

  it("「仅人大、政协可见」的话承办单位、交办机构看不到，填写人自己和登记人员看得到", () => {
    const values = {
      ...view("proposal", "rate").values,
      input: { remarkPrivate: "走过场", remarkToUnit: "谢谢" },
    };
    expect(strike(values, false, false).input).toEqual({ remarkToUnit: "谢谢" });
    expect(strike(values, false, true).input.remarkPrivate).toBe("走过场");
    expect(strike(values, true, false).input.remarkPrivate).toBe("走过场");
  });

  it("要求不具名的提出人，姓名从整句里去掉", () => {
    const told = {
      text: "张小明代表签字；代表：张小明、李四",
      details: [{ label: "意见", text: "张小明说" }],
    };
    expect(JSON.stringify(maskNames(told, ["张小明"]))).not.toContain("张小明");
    expect(maskNames(told, []).text).toBe(told.text);
  });
});
