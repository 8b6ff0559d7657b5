// 交办通知 with its 任务分解表, one for each meeting. Pure.
import type { Day } from "@/lib/calendar/day";
import type { NoticeSet } from "@/lib/dispatch/notice";
import {
  annexText,
  noticeParagraphs,
  noticeTitle,
  noticeTo,
  splitColumns,
  splitTitle,
} from "@/lib/dispatch/notice-words";
import { letterDate } from "@/lib/text/dates";
import { type FormDocument, type FormSheet, label, value } from "./document";

export type NoticeFacts = { sets: readonly NoticeSet[]; day: Day; office: string };

/** The notice upright as a letter, the tables landscape behind it. */
export function dispatchNotice({ sets, day, office }: NoticeFacts): FormDocument {
  return {
    title: noticeTitle,
    left: "",
    right: "",
    parts: [
      { kind: "text", as: "to", text: `\n${noticeTo}` },
      { kind: "text", as: "body", text: noticeParagraphs(sets, day).join("\n") },
      { kind: "text", as: "body", text: annexText(sets) },
      { kind: "text", as: "end", text: `\n${office}\n${letterDate(day)}` },
    ],
    annexes: sets.map((set) => splitSheet(set, day, office)),
  };
}

function splitSheet(set: NoticeSet, day: Day, office: string): FormSheet {
  return {
    title: splitTitle(set),
    left: `交办机构：${office}`,
    right: `交办日期：${letterDate(day)}`,
    isLandscape: true,
    parts: [
      {
        kind: "grid",
        widths: splitColumns.map(({ width }) => width),
        head: [splitColumns.map(({ zh }) => label(zh))],
        rows: [
          ...set.rows.map((row, at) =>
            splitColumns.map(({ text, isShort }) =>
              value(text(row, at + 1), isShort ? { align: "center" } : {}),
            ),
          ),
          splitColumns.map(({ total }) => label(total(set.rows))),
        ],
        isSmall: true,
      },
    ],
  };
}
