// Which items belong to which meeting.
import type { ProposalKind, Source } from "@/lib/db/generated/enums";
import { Refused } from "@/lib/lifecycle/refusal";
import type { Rules } from "../step";

const kindsOf: Record<Source, readonly ProposalKind[]> = {
  congress: ["suggestion", "converted_motion"],
  cppcc: ["proposal"],
  hotline: ["hotline"],
};

/** 建议 belong to a meeting of the people's congress, 提案 to one of the 政协; 专线件 to either. */
export function mustFitMeeting(
  { source, kind }: { source: Source; kind: ProposalKind },
  meeting: Pick<Rules, "content">,
): void {
  const fits = source === "hotline" || source === meeting.content.source;
  if (fits && kindsOf[source].includes(kind)) return;
  throw new Refused({
    code: "wrong_meeting",
    zh: "所选会议与件的类别不符，请重新选择。",
    field: "meetingId",
  });
}
