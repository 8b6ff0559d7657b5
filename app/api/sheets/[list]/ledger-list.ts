// 台账 and 完整台账 as Excel files.

import { type LedgerFilters, orderOf, readFilters, sorts, sources } from "@/lib/ledger/filters";
import { fullColumns } from "@/lib/ledger/full-columns";
import { wholePosts } from "@/lib/ledger/full-queries";
import { meetingOptions } from "@/lib/ledger/options";
import { ledgerOrder } from "@/lib/ledger/queries";
import { fullBatches, ledgerBatches, ledgerColumns, mostRows } from "@/lib/ledger/sheet";
import { type Actor, deskPosts } from "@/lib/lifecycle/actor";
import { dutyZh, stateZh } from "@/lib/lifecycle/labels";
import { unitOptions } from "@/lib/people/options";
import { outcomeCodes } from "@/lib/rules/outcomes";
import { chosen, type ExportedList, opened } from "./exported";

/** As the list stands; `full=1` with every column, for the posts that read whole items. */
export const ledgerList: ExportedList = {
  posts: deskPosts,
  async open(actor, query, today) {
    const filters = readFilters(query);
    const placed = await ledgerOrder(actor, filters, today, mostRows);
    const list = { count: placed.length, filters: await wordsOf(actor, filters) };
    return query.full === "1" && wholePosts.includes(actor.acting.kind)
      ? opened({ zh: "完整台账", columns: fullColumns, batches: fullBatches(actor, placed), ...list })
      : opened({
          zh: "建议提案台账",
          columns: ledgerColumns,
          batches: ledgerBatches(actor, placed),
          ...list,
        });
  },
};

async function wordsOf(actor: Actor, filters: LedgerFilters) {
  const [meetings, units] = await Promise.all([meetingOptions(actor), unitOptions()]);
  const { q, state, source, duty, outcome, key, overdue, dueFrom, dueTo } = filters;
  const order = orderOf(filters);
  return [
    ["查找", q],
    ["状态", state && stateZh("proposal", state, source ?? null)],
    ["会议", chosen(meetings, filters.meeting)],
    ["来源", source && sources[source]],
    ["承办单位", chosen(units, filters.unit)],
    ["承办方式", duty && dutyZh[duty]],
    ["办理结果", outcome && outcomeCodes[outcome].zh],
    ["重点", key && "只列重点"],
    ["逾期", overdue && "只列已逾期"],
    ["期限自", dueFrom],
    ["期限至", dueTo],
    ["排列", `按${sorts[order.sort]}${order.dir === "asc" ? "从前到后" : "从后到前"}`],
  ] as const;
}
