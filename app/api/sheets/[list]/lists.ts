// The lists that can be had as an Excel file, by their address: the same reads as their pages.
import { readFilter } from "@/app/(desk)/intake/_components/intake-address";
import { viewOf } from "@/lib/dispatch/address";
import { deskColumns } from "@/lib/dispatch/columns";
import { deskFacets } from "@/lib/dispatch/facets";
import { deskPage, deskTopics, deskTotal, meetingsInHand } from "@/lib/dispatch/queries";
import { intakeColumns } from "@/lib/intake/columns";
import { facetOf } from "@/lib/intake/facets";
import { intakePage } from "@/lib/intake/queries";
import { sources } from "@/lib/ledger/filters";
import { meetingOptions } from "@/lib/ledger/options";
import { deskPosts } from "@/lib/lifecycle/actor";
import { promiseFilterOf } from "@/lib/outcome/promises/address";
import { promiseColumns } from "@/lib/outcome/promises/columns";
import { filterWords, listedCount } from "@/lib/outcome/promises/list";
import { promiseCounts, promisePage } from "@/lib/outcome/promises/queries";
import { ratingColumns } from "@/lib/outcome/rating/columns";
import { ratingFacetOf, ratingFacets } from "@/lib/outcome/rating/facets";
import { ratingCounts, ratingPage } from "@/lib/outcome/rating/queries";
import { readStatistics, statisticPosts } from "@/lib/reporting/statistic-page";
import { sheetColumns, sheetLines } from "@/lib/reporting/statistic-sheet";
import { workColumns } from "@/lib/worklist/columns";
import { countQueues, worklistBatches } from "@/lib/worklist/queries";
import { chosen, type ExportedList, oneBatch, opened, pages } from "./exported";
import { importReport } from "./import-report";
import { ledgerList } from "./ledger-list";
import { recordLists } from "./record-lists";
import { requestLists } from "./request-lists";

/** Rows of one statement. */
const size = 1000;

const worklist: ExportedList = {
  posts: deskPosts,
  async open(actor, query, today) {
    const queues = await countQueues(actor, today);
    const queue = queues.find(({ key }) => key === query.queue);
    const waiting = await worklistBatches(actor, today, queue?.key ?? null);
    return opened({ zh: "待办", columns: workColumns, ...waiting, filters: [["待办分类", queue?.zh]] });
  },
};

const dispatch: ExportedList = {
  posts: ["dispatcher"],
  async open(actor, query, today) {
    const view = { ...viewOf(query), size: 500 as const };
    const [meetings, topics] = await Promise.all([meetingsInHand(), deskTopics(actor)]);
    const { q, source, topicId } = view.filters;
    return opened({
      zh: `交办台（${deskFacets[view.facet].zh}）`,
      columns: deskColumns,
      count: await deskTotal(actor, view, meetings),
      batches: pages(view.size, (page) => deskPage(actor, { ...view, page }, meetings, today)),
      filters: [
        ["查找", q],
        ["来源", source && sources[source]],
        ["类别", topics.find(({ id }) => id === topicId)?.name],
      ],
    });
  },
};

const intake: ExportedList = {
  posts: ["registrar"],
  async open(actor, query, today) {
    const { queue, ...filter } = readFilter(query);
    const facet = facetOf(queue);
    const { counts } = await intakePage(actor, facet, { ...filter, size: 1 }, today);
    const meetings = await meetingOptions(actor);
    const read = async (page: number) =>
      (await intakePage(actor, facet, { ...filter, page, size }, today)).rows;
    return opened({
      zh: `收件与审查（${facet.zh}）`,
      columns: intakeColumns,
      count: counts[facet.key],
      batches: pages(size, read),
      filters: [
        ["查找", filter.q],
        ["会议", chosen(meetings, filter.meetingId)],
      ],
    });
  },
};

const commitments: ExportedList = {
  posts: deskPosts,
  async open(actor, query, today) {
    const filter = { ...promiseFilterOf(query), size };
    const [counts, filters] = await Promise.all([
      promiseCounts(actor, filter, today),
      filterWords(actor, filter),
    ]);
    return opened({
      zh: "承诺事项台账",
      columns: promiseColumns,
      count: listedCount(counts, filter),
      batches: pages(size, (page) => promisePage(actor, { ...filter, page }, today)),
      filters,
    });
  },
};

const ratings: ExportedList = {
  posts: ["registrar"],
  async open(actor, query, today) {
    const facet = ratingFacetOf(query.tab);
    const counts = await ratingCounts(actor, today);
    return opened({
      zh: "评价",
      columns: ratingColumns,
      count: counts[facet],
      batches: pages(size, (page) => ratingPage(actor, facet, page, today, size)),
      filters: [["评价状态", ratingFacets[facet].zh]],
    });
  },
};

const statistics: ExportedList = {
  posts: statisticPosts,
  async open(actor, query) {
    const { zh, columns, lines } = await readStatistics(actor, query.meeting);
    return opened({
      zh: "办理情况统计表",
      columns: sheetColumns(columns),
      count: lines.length,
      batches: oneBatch(sheetLines(lines)),
      filters: [["会议", zh]],
    });
  },
};

export const exportedLists: ReadonlyMap<string, ExportedList> = new Map(
  Object.entries({
    proposals: ledgerList,
    worklist,
    dispatch,
    intake,
    commitments,
    ratings,
    statistics,
    imports: importReport,
    ...recordLists,
    ...requestLists,
  }),
);
