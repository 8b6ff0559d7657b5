// What the demo's registrars changed in the rules of their meeting: the CPPCC has its members rate kept promises too, and
// lets them object to the units that were chosen, as 上海 does.
import { dayOf } from "@/lib/calendar/day";
import { changeRules } from "@/lib/rules/meeting/commands";
import { meetingRules } from "@/lib/rules/meeting/queries";
import { currentMeeting } from "../office/meetings";
import { official } from "./cast";

const reason =
  "区政协主席会议研究决定：承诺事项完成后由提案者评价落实情况；提案者对承办单位有异议的，可以向交办机构提出。";
const clause = { zh: "区政协主席会议决定", isFallback: false };

/** Changes the rules once; a second load finds them changed. */
export async function changeDemoRules(now: Date): Promise<void> {
  const today = dayOf(now);
  const registrar = await official("zx.registrar", today);
  const meetingId = currentMeeting("cppcc", today).id;
  const { version, content } = await meetingRules(registrar, meetingId);
  if (content.promises.isRated && content.allocation.mayBeObjected) return;
  const patch = { promises: { isRated: true, clause }, allocation: { mayBeObjected: true, clause } };
  await changeRules(registrar, { meetingId, version, patch, reason }, now);
}
