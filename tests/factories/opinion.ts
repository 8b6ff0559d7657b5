// An assist unit's own letter to the lead: through its own review, to print.
import { db } from "@/lib/db/client";
import { saveDraft } from "@/lib/transition/autosave";
import { act, as, education, rowOf, start } from "./case";
import { aScan } from "./letter";
import { chainIs, leader, memberOf, press } from "./review";

/** The education bureau's opinion on an item, signed by its leader alone and issued on the day; gives its id. */
export async function anOpinion(id: string, text: string, now: Date = start): Promise<string> {
  await chainIs([{ act: "approve", holders: [leader] }], education(), "opinion");
  const row = await rowOf(id, education());
  const coordinator = await as("xieban", now);
  const clerk = await memberOf("jtj-2", "handler");
  if (row.state === "pending")
    await act(coordinator, { machine: "assignment", id: row.id, event: "acknowledge" }, now);
  const input = { handlerId: clerk.userId };
  await act(coordinator, { machine: "assignment", id: row.id, event: "hand", input }, now);
  await act(clerk, { machine: "assignment", id: row.id, event: "startReply" }, now);
  const reply = await db.reply.findFirstOrThrow({ where: { assignmentId: row.id, state: "draft" } });
  const blocks = [{ id: "p0", askId: null, level: 0, text }];
  const draft = {
    replyId: reply.id,
    draftCounter: reply.draftCounter,
    text: { blocks, disclosureGround: "" },
  };
  await saveDraft(clerk, draft, now);
  await press(clerk, reply.id, "submit", {}, now);
  await press(await memberOf("jtj", "leader"), reply.id, "sign", {}, now);
  const printed = { sealedCopyId: await aScan("xieban"), deliveries: [] };
  await press(coordinator, reply.id, "issue", printed, now);
  return reply.id;
}
