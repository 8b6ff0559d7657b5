// 交办通知 with its 任务分解表, one for each meeting. Pure.
import type { Day } from "@/lib/calendar/day";
import type { NoticeSet } from "@/lib/dispatch/notice";
import {
  annexText,
  noticeAsks,
  noticeParagraphs,
  noticeTitle,
  noticeTo,
  splitColumns,
  splitTitle,
} from "@/lib/dispatch/notice-words";
import { letterDate } from "@/lib/text/dates";
import {
  dateOrGap,
  emptyRows,
  type FormDocument,
  type FormSheet,
  type Grid,
  gap,
  label,
  value,
} from "../document";

export type NoticeFacts = { sets: readonly NoticeSet[]; day: Day; office: string };

/** The notice upright as a letter, the tables landscape behind it. Null gives the blank form. */
export function dispatchNotice(facts: NoticeFacts | null): FormDocument {
  if (!facts) return blankNotice();
  const { sets, day, office } = facts;
  return {
    title: noticeTitle,
    left: "",
    right: "",
    parts: [
      { kind: "text", as: "to", text: noticeTo },
      { kind: "text", as: "body", text: noticeParagraphs(sets, day).join("\n") },
      { kind: "text", as: "body", text: annexText(sets) },
      { kind: "text", as: "end", text: `\n${office}\n${letterDate(day)}` },
    ],
    annexes: sets.map((set) => splitSheet(set, day, office)),
  };
}

function blankNotice(): FormDocument {
  const paragraphs = [
    `现交办${gap(10)}建议提案${gap(3)}件，任务分解见附表。请按下列要求办理：`,
    // Each on a line of its own: a gap that breaks over two lines cannot be written in.
    ...["主办、分办单位签收", "主办、分办单位申请退办", "主办、分办单位答复", "协办单位提交协办意见"].map(
      (zh) => `${zh}期限${gap(6)}。`,
    ),
    noticeAsks,
  ];
  return {
    title: noticeTitle,
    left: "",
    right: "",
    parts: [
      { kind: "text", as: "to", text: noticeTo },
      { kind: "text", as: "body", text: paragraphs.join("\n") },
      { kind: "text", as: "body", text: "附件：任务分解表" },
      { kind: "text", as: "end", text: `\n（交办机构盖章）\n${dateOrGap(null)}` },
    ],
    annexes: [
      {
        title: "任务分解表",
        left: "交办机构：",
        right: `交办日期：${dateOrGap(null)}`,
        isLandscape: true,
        parts: [splitGrid(emptyRows(splitColumns.length, 15))],
      },
    ],
  };
}

/** 任务分解表 under its heads, the same blank and filled. */
function splitGrid(rows: Grid["rows"], foot: Grid["rows"] = []): Grid {
  return {
    kind: "grid",
    widths: splitColumns.map(({ width }) => width),
    head: [splitColumns.map(({ zh }) => label(zh))],
    rows,
    foot,
    isSmall: true,
  };
}

function splitSheet(set: NoticeSet, day: Day, office: string): FormSheet {
  return {
    title: splitTitle(set),
    left: `交办机构：${office}`,
    right: `交办日期：${letterDate(day)}`,
    isLandscape: true,
    parts: [
      splitGrid(
        set.rows.map((row, at) =>
          splitColumns.map(({ text, isShort }) =>
            value(text(row, at + 1), isShort ? { align: "center" } : {}),
          ),
        ),
        [splitColumns.map(({ total }) => label(total(set.rows)))],
      ),
    ],
  };
}
