// What units ask of the offices (退办、延期、调整) as Excel files: the queues of the dispatch desk, read whole as there.
import { pendingContests } from "@/lib/dispatch/contests";
import { pendingExtensions } from "@/lib/dispatch/extensions";
import { adjustColumns, contestColumns, extensionColumns } from "@/lib/dispatch/queue-columns";
import { pendingAdjusts } from "@/lib/dispatch/requests";
import type { Actor, PostKind } from "@/lib/lifecycle/actor";
import type { Column } from "@/lib/sheet/column";
import { type ExportedList, oneBatch, opened } from "./exported";

type Queue<Row> = {
  zh: string;
  posts: readonly PostKind[];
  columns: readonly Column<Row>[];
  read: (actor: Actor) => Promise<Row[]>;
};

function queueList<Row>({ zh, posts, columns, read }: Queue<Row>): ExportedList {
  return {
    posts,
    async open(actor) {
      const rows = await read(actor);
      return opened({ zh, columns, count: rows.length, batches: oneBatch(rows), filters: [] });
    },
  };
}

export const requestLists = {
  contests: queueList({
    ...{ zh: "退办申请（等待裁定）", posts: ["dispatcher"] },
    ...{ columns: contestColumns, read: pendingContests },
  }),
  extensions: queueList({
    ...{ zh: "延期申请（等待批复）", posts: ["dispatcher", "registrar"] },
    ...{ columns: extensionColumns, read: pendingExtensions },
  }),
  requests: queueList({
    ...{ zh: "调整申请（等待答复）", posts: ["dispatcher"] },
    ...{ columns: adjustColumns, read: pendingAdjusts },
  }),
} satisfies Record<string, ExportedList>;
