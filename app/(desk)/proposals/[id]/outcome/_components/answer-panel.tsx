import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LevelTag } from "@/components/outcome/rating-line";
import { ActDetails } from "@/components/proposal/act-details";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { FormLinks } from "@/components/proposal/form-links";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { isOnTime, metText } from "@/lib/calendar/remaining";
import { mayAct } from "@/lib/dossier/may";
import type { Dossier } from "@/lib/dossier/open";
import { withAssignment } from "@/lib/lifecycle/facts";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { deliveryMethodZh } from "@/lib/lifecycle/labels";
import type { AnswerView, DeliveryView } from "@/lib/outcome/queries";
import { AnswerRating } from "./answer-rating";

type Props = { dossier: Dossier; answer: AnswerView };

/** One issued answer: class, on time or late, delivery, and each signer's rating with the form where one is open. */
export function AnswerPanel({ dossier, answer }: Props) {
  const isSupplement = answer.kind === "supplement";
  const title = `${answer.unit}${isSupplement ? "补充答复" : answer.round > 1 ? `第 ${answer.round} 轮答复` : "答复"}`;
  const rows = [
    { term: "文号", value: <LetterLink dossier={dossier} answer={answer} /> },
    { term: "印发", value: <Issued answer={answer} /> },
    ...(isSupplement || dossier.head.origin === "upper"
      ? []
      : [{ term: "征询意见", value: <EmptyForm dossier={dossier} answer={answer} /> }]),
    { term: "送达", value: <Deliveries items={answer.deliveries} /> },
    ...(answer.combined ? [{ term: "合并评价", value: <LevelTag level={answer.combined} /> }] : []),
  ];
  return (
    <Panel
      title={title}
      aside={
        answer.outcome && (
          <Tag tone="blue">
            {answer.movedFrom ? `${answer.movedFrom} → ${answer.outcome}` : answer.outcome}
          </Tag>
        )
      }
    >
      <DescriptionList items={rows} />
      {answer.ratings.length > 0 && (
        <ul className="mt-4 flex flex-col divide-y divide-line-soft border-line-soft border-t">
          {answer.ratings.map((rating) => (
            <AnswerRating key={rating.id} dossier={dossier} answer={answer} rating={rating} />
          ))}
        </ul>
      )}
      {answer.isCurrent && <Supplement dossier={dossier} answer={answer} />}
    </Panel>
  );
}

/** 补充答复 of this unit's answer, for those who may begin one now. */
function Supplement({ dossier, answer }: Props) {
  const { head, file } = dossier;
  const assignmentId = file.replies.find((one) => one.id === answer.id)?.assignmentId;
  if (!assignmentId) return null;
  const alone = { ...dossier, file: withAssignment(file, assignmentId) };
  if (!mayAct(alone, "supplement")) return null;
  const { version } = file.proposal;
  const returnTo = `/proposals/${head.id}/reply`;
  return (
    <div className="mt-3">
      <ActDetails title="补充答复" hint="答复印发后有新的进展，另发一份补充答复函；原答复和评价不变。">
        <ActForm
          action={act}
          target={{ machine: "proposal", event: "supplement", id: head.id, version, returnTo }}
          aria-label={`${answer.unit}补充答复`}
        >
          <HiddenFields values={{ assignmentId }} />
          <ActFields fields={formFields(proposalInputs.supplement)} />
          <SubmitButton>确认补充答复</SubmitButton>
        </ActForm>
      </ActDetails>
    </div>
  );
}

function LetterLink({ dossier, answer }: Props) {
  const href = `/proposals/${dossier.head.id}/reply/${answer.id}/letter`;
  return <TextLink href={href}>{answer.documentNumber || "查看答复函"}</TextLink>;
}

/** The paper form without any answer on it: all that a unit may print. */
function EmptyForm({ dossier, answer }: Props) {
  return (
    <FormLinks
      href={`/api/forms/items/${dossier.head.id}/rating/${answer.id}`}
      zh={`${answer.unit}答复的空白征询意见表`}
      of="空白表"
    />
  );
}

function Issued({ answer: { issuedOn, dueOn } }: { answer: AnswerView }) {
  if (!issuedOn) return null;
  if (!dueOn) return issuedOn;
  const inTime = isOnTime(dueOn, issuedOn);
  return (
    <>
      {issuedOn}{" "}
      <span className={inTime ? "text-green" : "font-semibold text-seal"}>
        {metText(dueOn, issuedOn)}（期限 {dueOn}）
      </span>
    </>
  );
}

function Deliveries({ items }: { items: readonly DeliveryView[] }) {
  if (items.length === 0) return <span className="text-ink-3">没有送达记录</span>;
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          {item.isCopy ? `抄送${item.to}` : item.to || "要求不署名的提出人"}，
          {deliveryMethodZh[item.method as keyof typeof deliveryMethodZh] ?? item.method}
          {item.on ? `，${item.on}` : <span className="text-amber">，送达日期未登记</span>}
        </li>
      ))}
    </ul>
  );
}
