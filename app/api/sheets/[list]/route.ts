import { currentActor } from "@/lib/access/actor";
import { recordExport } from "@/lib/audit/list-export";
import { dayOf } from "@/lib/calendar/day";
import { contentDisposition } from "@/lib/files/file-name";
import { downloadHeaders, sentenceInstead } from "@/lib/files/headers";
import { type Actor, posts } from "@/lib/lifecycle/actor";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { sheetMime } from "@/lib/sheet/workbook";
import { momentText } from "@/lib/text/dates";
import type { Opened } from "./exported";
import { exportedLists } from "./lists";

type Context = { params: Promise<{ list: string }> };

/**
 * A list as an Excel file: the rows of the page at the same address with its filters and order, as this person may see
 * them, and a second sheet that says so. Signed out, unknown and not allowed look the same: 404.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { list: name } = await params;
  const list = exportedLists.get(name);
  const actor = list ? await currentActor() : null;
  if (!list || !actor || !list.posts.includes(actor.acting.kind)) return unseenList();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const opened = await list.open(actor, query, dayOf(now)).catch(unseen);
  if (!opened) return unseenList();
  await recordExport(actor, { list: name, count: opened.count, isFull: query.full === "1" }, now);
  return new Response(
    opened.file((count) => noteLines(actor, opened, count, now)),
    {
      headers: {
        ...downloadHeaders,
        "Content-Type": sheetMime,
        "Content-Disposition": contentDisposition(`${opened.zh} ${dayOf(now)}.xlsx`, false),
      },
    },
  );
}

const unseenList = () => sentenceInstead("没有找到这个清单，或者您当前的身份不能导出。请登录后重试。", 404);

/** What a file is made of may be out of this person's sight. */
function unseen(fault: unknown): null {
  if (fault instanceof NotVisible) return null;
  throw fault;
}

/** Who took it, when, as whom, what of it: a file that is passed on explains itself. */
function noteLines(actor: Actor, { zh, filters }: Opened, count: number, now: Date): [string, string][] {
  const { institutionName, unitName, kind } = actor.acting;
  const unit = unitName === institutionName ? unitName : institutionName + unitName;
  return [
    ["内容", zh],
    ["导出人", `${actor.name}（${[unit, posts[kind].zh].filter(Boolean).join(" ")}）`],
    ["导出时间", momentText(now)],
    ["件数", String(count)],
    ...filters.map(([name, value]): [string, string] => [`筛选：${name}`, value]),
    ["范围", "只含导出人以该身份可以查看的内容；导出已记入审计。"],
  ];
}
