import { describe, expect, it } from "vitest";
import { eventWord } from "@/lib/audit/sentences";
import { noticeOf, templates } from "@/lib/notify/templates";
import { allEvents, typedInput } from "../audit/event-keys";

const item = {
  id: "1",
  source: "congress" as const,
  numberText: "59",
  title: "关于加强红色旅游文化发展的建议",
};
const empty = { actor: { name: "王某", title: "", unit: "区住建局" }, input: {}, facts: {} };

/** Effects that tell people besides those called notify…: invitations and stages that open. */
const telling = /^notify|^openFirstStage$|^openNextStage$|^reopenStage$/;
const told = allEvents.filter(({ effects }) => effects.some((name) => telling.test(name)));
const toProposers = told.filter(({ effects }) => effects.includes("notifyProposers"));
const toStaff = told.filter(({ effects }) =>
  effects.some((name) => telling.test(name) && name !== "notifyProposers"),
);

const notice = (machine: (typeof told)[number]["machine"], event: string, audience: "staff" | "proposer") =>
  noticeOf({ notice: "x", machine, event, subjectId: "7", audience, item, values: empty });

describe("消息的话", () => {
  it.each(toStaff)("$machine.$event 告诉经办人的话是专门写的", ({ machine, event }) => {
    expect(Object.keys(templates.staff[machine])).toContain(event);
    const { text } = notice(machine, event, "staff");
    expect(text).toContain("建议第59号《关于加强红色旅游文化发展的建议》");
    expect(text).not.toBe(`建议第59号《${item.title}》：${eventWord(machine, event)}。`);
    expect(text).not.toMatch(/undefined|[：；，]$|：；|，，/);
  });

  it.each(toProposers)("$machine.$event 告诉提出人的话是专门写的", ({ machine, event }) => {
    expect(Object.keys(templates.proposer[machine])).toContain(event);
    expect(notice(machine, event, "proposer").text).not.toContain("本单位");
  });

  it("提出人的链接到自己的页面，审核的链接到审核页", () => {
    expect(notice("reply", "issue", "proposer").href).toBe("/my/1");
    const stage = { notice: "notifyStage", machine: "reply", event: "submit", subjectId: "7" } as const;
    expect(noticeOf({ ...stage, audience: "staff", item, values: empty }).href).toBe("/review/7");
    expect(notice("proposal", "dispatch", "staff").href).toBe("/proposals/1");
  });

  it("没有专门说法的按事件名称告知，不丢", () => {
    expect(notice("proposal", "edit", "staff").text).toContain("修改草稿");
  });

  it("「仅人大、政协可见」的话不进消息", () => {
    const values = { ...empty, input: { ...typedInput("proposal", "rate"), remarkPrivate: "走过场" } };
    for (const audience of ["staff", "proposer"] as const) {
      const made = noticeOf({
        notice: "x",
        machine: "proposal",
        event: "rate",
        subjectId: "7",
        audience,
        item,
        values,
      });
      expect(made.text).not.toContain("走过场");
    }
  });
});
