"use server";

import { redirect, unstable_rethrow } from "next/navigation";
import { currentActor } from "@/lib/access/actor";
import { zhErrors } from "@/lib/action/messages";
import { parseForm } from "@/lib/action/parse-form";
import { NotVisible } from "@/lib/lifecycle/refusal";
import { logFault } from "@/lib/log";
import { keepDraft } from "@/lib/reply/commands";
import type { DraftAnswer } from "@/lib/reply/draft-answer";
import { draftForm } from "@/lib/reply/draft-form";

const nothing: DraftAnswer = {
  counter: null,
  savedAt: null,
  hurdles: null,
  fault: null,
  typed: null,
  next: null,
};

const signedOut = { code: "signed_out", zh: "登录已失效。请另开页面登录，再回到本页保存，文字仍在本页。" };
const gone = { code: "gone", zh: "该稿已不在您名下，不能保存。请复制所写文字，并与联络员联系。" };

/**
 * 保存 (by hand or by itself) and 送审. Unlike other actions it never leads away when the session has ended: the
 * page with the unsaved words must stay.
 */
export async function keep(_previous: DraftAnswer | null, form: FormData): Promise<DraftAnswer> {
  const parsed = draftForm.safeParse(parseForm(form).data, { error: zhErrors });
  if (!parsed.success) {
    const zh = parsed.error.issues[0]?.message ?? "请检查填写的内容";
    return { ...nothing, fault: { code: "invalid", zh } };
  }
  const failed = (fault: { code: string; zh: string }) => ({ ...nothing, fault, typed: parsed.data });
  try {
    const actor = await currentActor();
    if (!actor) return failed(signedOut);
    const answer = await keepDraft(actor, parsed.data, new Date());
    // A script that saves in the background would take a redirect for a lost connection: it goes on by itself.
    if (answer.next && !form.has("byScript")) redirect(answer.next);
    return answer;
  } catch (fault) {
    unstable_rethrow(fault);
    if (fault instanceof NotVisible) return failed(gone);
    return failed({ code: "fault", zh: `系统出现意外，请稍后重试。编号 ${logFault(fault, "draft")}` });
  }
}
