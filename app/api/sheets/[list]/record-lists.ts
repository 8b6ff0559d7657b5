// What was recorded in the course of the work (面商、回头看) as Excel files.
import { quarterZh } from "@/lib/calendar/quarter";
import { stageZh } from "@/lib/consultation/labels";
import { recordColumns } from "@/lib/consultation/record-columns";
import { listedRecords, recordFiltersOf, recordPosts } from "@/lib/consultation/record-list";
import { countRecords, recordPage } from "@/lib/consultation/records";
import { revisitCounts, revisitPage } from "@/lib/outcome/promises/queries";
import { revisitFilterOf, revisitPosts } from "@/lib/outcome/promises/revisit-address";
import { revisitColumns } from "@/lib/outcome/promises/revisit-columns";
import { type ExportedList, opened, pages } from "./exported";

/** Rows of one statement. */
const size = 1000;

const consultations: ExportedList = {
  posts: recordPosts,
  async open(actor, query) {
    const filters = { ...recordFiltersOf(query), size };
    const counts = await countRecords(actor);
    const { stage, by, inPerson } = filters;
    return opened({
      zh: "面商记录",
      columns: recordColumns,
      count: listedRecords(counts, filters),
      batches: pages(size, (page) => recordPage(actor, { ...filters, page })),
      filters: [
        ["阶段", stage && stageZh[stage]],
        ["方式", inPerson ? "只列当面" : undefined],
        ["记录人", by && counts.find(({ byId }) => byId === by)?.byName],
      ],
    });
  },
};

const revisits: ExportedList = {
  posts: revisitPosts,
  async open(actor, query, today) {
    const filter = { ...revisitFilterOf(query, today), size };
    const { quarterOn, isDone } = filter;
    const counts = await revisitCounts(actor, quarterOn);
    return opened({
      zh: "回头看",
      columns: revisitColumns(quarterOn),
      count: isDone ? counts.done : counts.open,
      batches: pages(size, (page) => revisitPage(actor, { ...filter, page }, today)),
      filters: [
        ["季度", quarterZh(quarterOn)],
        ["本机构", isDone ? "已查看" : "待查看"],
      ],
    });
  },
};

export const recordLists = { consultations, revisits };
