import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActForm } from "@/components/proposal/act-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { DossierOffer } from "@/lib/dossier/offers";
import { itemNumberZh, letterWords } from "@/lib/lifecycle/labels";
import { opennessText } from "@/lib/reply/words";
import type { ReviewWork } from "../work";
import { outcomeOf } from "./points";

/**
 * 签发 takes a 文号 and makes the letter the unit's word, so it asks once more and says what is signed. P opens it and P
 * again signs; without script the dialog stands open in the page.
 */
export function Sign({ work, offer }: { work: ReviewWork; offer: DossierOffer }) {
  const { id, version, textVersion } = work.reply;
  const { event, zh } = offer;
  const target = {
    machine: "reply" as const,
    event,
    id,
    version,
    textVersion,
    returnTo: work.queue.nextHref,
  };
  return (
    <Dialog title="确认签发" trigger={zh} variant="main" dataKey="p" isMain>
      <DescriptionList items={signedFacts(work)} />
      <ActForm action={act} target={target} aria-label="签发">
        <DialogActions>
          <SubmitButton data-key="p" pendingLabel="正在签发">
            确认{zh}
          </SubmitButton>
        </DialogActions>
      </ActForm>
    </Dialog>
  );
}

function signedFacts(work: ReviewWork) {
  const { reply, dossier, version, numberText, letter } = work;
  const { head } = dossier;
  const warnings = work.findings.filter((one) => !one.ok).length;
  return [
    {
      term: "复文",
      value: `${letterWords[reply.kind].zh}第 ${version} 版，主送${letter.to.replace(/：$/, "")}`,
    },
    { term: "件", value: `${itemNumberZh(head.source, head.numberText)}《${head.title}》` },
    { term: "文号", value: numberText },
    ...(reply.kind === "opinion"
      ? []
      : [
          { term: "结果类别", value: outcomeOf(work) },
          { term: "公开", value: opennessText(reply) },
        ]),
    ...(warnings > 0 ? [{ term: "提醒", value: `还有 ${warnings} 处，见审核要点` }] : []),
  ];
}
