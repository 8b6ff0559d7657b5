import { currentActor } from "@/lib/access/actor";
import { dayFrom, dispatchDays, noticeOf } from "@/lib/dispatch/notice";
import { noticeTitle } from "@/lib/dispatch/notice-words";
import { formFile } from "@/lib/forms/file";
import { dispatchNotice } from "@/lib/forms/lists/dispatch-notice";
import { endingOf, formResponse } from "../form-response";

/** 交办通知 of a day (`?on=`, else the last one) as a file, for the office that dispatched it. */
export async function GET(request: Request): Promise<Response> {
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    if (!as || actor?.acting.kind !== "dispatcher") return null;
    const asked = dayFrom(new URL(request.url).searchParams.get("on") ?? undefined);
    const day = asked ?? (await dispatchDays(actor))[0]?.day;
    const sets = day ? await noticeOf(actor, day) : [];
    if (!day || sets.length === 0) return null;
    return formFile(
      dispatchNotice({ sets, day, office: actor.acting.unitName }),
      `${noticeTitle} ${day}`,
      as,
    );
  });
}
