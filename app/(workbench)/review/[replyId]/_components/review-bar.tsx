import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActForm } from "@/components/proposal/act-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReviewWork } from "../work";
import { SendBack } from "./send-back";
import { Sign } from "./sign";

/** The leader's buttons: pass or sign, correct, send back. Shown only while it is this person's turn. */
export function ReviewBar({ work }: { work: ReviewWork }) {
  const { reply, offers, mine, queue, dossier } = work;
  const main = offers.find(
    (offer) => offer.refusal === null && (offer.event === "pass" || offer.event === "sign"),
  );
  const blocked = offers.find((offer) => offer.event === "pass" || offer.event === "sign");
  if (!mine) {
    return (
      <>
        <ButtonLink href={`/proposals/${dossier.head.id}`}>查看该件</ButtonLink>
        <p className="self-center text-ink-3 text-sm max-sm:hidden">{waiting(work)}</p>
      </>
    );
  }
  const { id, version, textVersion } = reply;
  return (
    <>
      {main && work.isSigning ? (
        <Sign work={work} offer={main} />
      ) : main ? (
        <ActForm
          action={act}
          target={{ machine: "reply", event: main.event, id, version, textVersion, returnTo: queue.nextHref }}
          aria-label={main.zh}
          className="contents"
        >
          <SubmitButton data-key="p" data-main="" pendingLabel="正在办理">
            {main.zh}
          </SubmitButton>
        </ActForm>
      ) : (
        blocked && (
          <Button variant="main" data-main="" reason={blocked.refusal?.zh ?? ""}>
            {blocked.zh}
          </Button>
        )
      )}
      {!main && blocked?.refusal && <Notice tone="warning">{blocked.refusal.zh}</Notice>}
      <ButtonLink href={`/review/${id}/correct`} data-key="e">
        <span>
          <span className="max-sm:sr-only">直接</span>修改
        </span>
      </ButtonLink>
      <SendBack work={work} />
    </>
  );
}

function waiting({ reply }: ReviewWork): string {
  const stage = reply.stages.find((one) => one.ordinal === reply.stageOrdinal);
  if (reply.state === "reviewing" && stage) return `现在由${stage.name}`;
  if (reply.state === "draft") return "该稿在承办人处修改";
  return reply.documentNumber ? `已签发：${reply.documentNumber}` : "已签发";
}
