import { currentActor } from "@/lib/access/actor";
import { dayOf } from "@/lib/calendar/day";
import { formFile } from "@/lib/forms/file";
import { printedAtMost, promiseLedger } from "@/lib/forms/lists/promise-ledger";
import { deskPosts } from "@/lib/lifecycle/actor";
import { promiseFilterOf } from "@/lib/outcome/promises/address";
import { filterWords, listedCount } from "@/lib/outcome/promises/list";
import { promiseCounts, promisePage } from "@/lib/outcome/promises/queries";
import { endingOf, formResponse } from "../form-response";

/** 承诺事项台账 as the list stands under the filter of this address, for every post that has the list. */
export async function GET(request: Request): Promise<Response> {
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    if (!as || !actor || !deskPosts.includes(actor.acting.kind)) return null;
    const today = dayOf(new Date());
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const filter = { ...promiseFilterOf(query), page: 1, size: printedAtMost };
    const [counts, rows, filters] = await Promise.all([
      promiseCounts(actor, filter, today),
      promisePage(actor, filter, today),
      filterWords(actor, filter),
    ]);
    const count = listedCount(counts, filter);
    const words = filters.flatMap(([name, word]) => (word ? [`${name}：${word}`] : []));
    return formFile(promiseLedger({ rows, count, filters: words, today }), `承诺事项台账 ${today}`, as);
  });
}
