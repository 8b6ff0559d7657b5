import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Panel } from "@/components/ui/panel";
import type { SendingRow, SendWay } from "@/lib/outcome/rating-link/sending-queries";
import { sendLink } from "../actions";

type Props = {
  order: { proposalId: string; ratingId: string };
  ways: readonly SendWay[];
  sendings: readonly SendingRow[];
};

/** 由系统发送: one button for each way that is configured and stored of the signer, and what became of earlier ones. */
export function SendLink({ order, ways, sendings }: Props) {
  return (
    <Panel title="由系统发送" className="no-print mb-4">
      {ways.length > 0 && (
        <>
          <p className="mb-3 text-ink-2">每次发送都用新的链接，发出后原来的立即失效；发送和结果记入全程。</p>
          <div className="flex flex-wrap gap-2">
            {ways.map(({ channel, zh, to }) => (
              <Form key={channel} action={sendLink} aria-label={`用${zh}发送评价链接`}>
                <HiddenFields values={{ ...order, channel }} />
                <SubmitButton pendingLabel="正在安排…">
                  {sendings.length > 0 ? `用${zh}再发一次` : `用${zh}发送`}（{to}）
                </SubmitButton>
              </Form>
            ))}
          </div>
        </>
      )}
      {sendings.length > 0 && (
        <ul className="mt-3 text-md">
          {sendings.map(({ id, text, isFailed }) => (
            <li key={id} className={isFailed ? "text-seal" : undefined}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
