import { describe, expect, test } from "vitest";
import { proposeAsks } from "@/lib/text/split-asks";

describe("asks are proposed from the numbering of the text", () => {
  test("the points under the heading 建议, not the problems before it", () => {
    const body =
      "一、存在的问题\n（一）遗址分散。\n（二）讲解不足。\n二、几点建议\n（一）形成参观路线。\n每年更新一次。\n（二）培训讲解队伍。";
    expect(proposeAsks(body)).toEqual(["形成参观路线。每年更新一次。", "培训讲解队伍。"]);
  });

  test("the outermost numbering, without a part that only describes", () => {
    expect(proposeAsks("一、现状分析。\n二、增设停车位；\n三、错时开放机关停车场。")).toEqual([
      "增设停车位。",
      "错时开放机关停车场。",
    ]);
  });

  test("figures and full-width forms", () => {
    expect(proposeAsks("为此，建议：\n1. 延长末班车。\n2．增加周末专线。\n3、公布时刻表。")).toEqual([
      "延长末班车。",
      "增加周末专线。",
      "公布时刻表。",
    ]);
  });

  test("一是、二是 in running text", () => {
    expect(proposeAsks("建议：一是加强宣传；二是要增加投入；三是完善考核。")).toEqual([
      "加强宣传。",
      "增加投入。",
      "完善考核。",
    ]);
  });

  test("a decimal at the head of a line is no numbering, and a text without any proposes nothing", () => {
    expect(proposeAsks("3.5公里的道路需要修缮。\n请尽快安排。")).toEqual([]);
    expect(proposeAsks("")).toEqual([]);
  });

  test("a long point is cut at a sentence, never inside one", () => {
    const sentence = `${"修缮古商城文物保护单位".repeat(5)}。`;
    const [ask = ""] = proposeAsks(`一、${sentence.repeat(10)}\n二、开放。`);
    expect(ask.length).toBeLessThanOrEqual(300);
    expect(ask.endsWith("。")).toBe(true);
  });

  test("a long point without any end is taken at once", () => {
    const before = performance.now();
    expect(proposeAsks(`一、${"字".repeat(30_000)}\n二、开放。`)[0]).toHaveLength(30_000);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test("at most thirty", () => {
    const body = Array.from({ length: 40 }, (_, at) => `${at + 1}、事项。`).join("\n");
    expect(proposeAsks(body)).toHaveLength(30);
  });
});
