import { currentActor } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { formFile } from "@/lib/forms/file";
import { statisticsForm } from "@/lib/forms/lists/statistics";
import { readStatistics, statisticPosts } from "@/lib/reporting/statistic-page";
import { endingOf, formResponse } from "../form-response";

/** 统计表 as a file, of one meeting (`?meeting=`) or the newest ones, for the two offices. */
export async function GET(request: Request): Promise<Response> {
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    if (!as || !actor || !statisticPosts.includes(actor.acting.kind)) return null;
    const today = dayOf(new Date());
    const asked = new URL(request.url).searchParams.get("meeting") ?? undefined;
    const { zh: meetings, ...table } = await readStatistics(actor, asked);
    const office = actor.acting.unitName;
    return formFile(statisticsForm({ meetings, ...table, office, today }), `办理情况统计表 ${today}`, as);
  });
}
