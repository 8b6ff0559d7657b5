// 归档目录: the front of an item's file. Pure.
import { itemNumberZh } from "@/lib/lifecycle/labels";
import type { Catalogue } from "@/lib/outcome/archive/catalogue";
import { emptyRows, type FormDocument, gap, label, value } from "../document";
import type { FormItem } from "./item-rows";

export type CatalogueFacts = Catalogue & {
  item: Pick<FormItem, "source" | "numberText" | "title" | "meeting">;
  /** 归档号; empty before 归档. */
  archiveNumber: string;
};

/** Null gives the blank form. */
export function catalogueForm(facts: CatalogueFacts | null): FormDocument {
  const { item = null, archiveNumber = "", rows = [], promises = [] } = facts ?? {};
  const centered = { align: "center" } as const;
  return {
    title: "归档目录",
    left: item?.meeting ?? "会议：",
    right: facts && !archiveNumber ? "尚未归档，以下为现有材料" : `归档号：${archiveNumber || gap(8)}`,
    parts: [
      {
        kind: "grid",
        widths: [26, 136],
        head: [],
        rows: [
          [label("编号"), value(item && itemNumberZh(item.source, item.numberText))],
          [label("标题"), value(item?.title)],
        ],
      },
      {
        kind: "grid",
        widths: [14, 34, 33, 32, 25, 36],
        head: [["序号", "材料名称", "文号、编号", "责任者", "日期", "备注"].map((zh) => label(zh))],
        rows: facts
          ? rows.map(({ place, title, number, who, on, note }) => [
              value(String(place), centered),
              value(title),
              value(number),
              value(who),
              value(on, centered),
              value(note),
            ])
          : emptyRows(6, 22),
        isSmall: true,
      },
      ...(promises.length > 0
        ? [
            {
              kind: "note" as const,
              lines: promises.map(
                ({ text, unit, dueOn }) => `未完成的承诺事项，归档后继续跟踪：${text}（${unit}，${dueOn}）`,
              ),
            },
          ]
        : []),
    ],
  };
}
