import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { orNotFound } from "@/lib/access/or-not-found";
import { openSeat, type SeatSheet } from "@/lib/seats/queries";
import { SeatFields } from "../../_components/seat-fields";
import { changeSeatAction } from "../../actions";
import { EndSeat } from "./_components/end-seat";

export const metadata: Metadata = { title: "席位" };

type Props = { params: Promise<{ seatId: string }>; searchParams: Promise<{ done?: string | string[] }> };

const words = {
  changed: "已保存。已提出的件和已印发的复文仍是当时的姓名、证号和代表团（界别）。",
  ended: "席位已终止，此后不能再署名；已提出的件照常办理、评价。",
};

/** One seat: its holder, how to reach them, and its end. */
export default async function SeatPage({ params, searchParams }: Props) {
  const actor = await requirePost("registrar");
  const { seatId } = await params;
  const seat = await orNotFound(openSeat(actor, seatId));
  return (
    <div className="max-w-3xl">
      <PageHeader
        kicker={<TextLink href={`/settings/terms/${seat.termId}`}>{seat.term}</TextLink>}
        title={seat.name}
        summary={seat.isFictional ? "演示，虚构人物" : undefined}
      />
      <div className="mt-4 grid gap-4">
        <DoneNotice done={(await searchParams).done} words={words} />
        <Panel title="任职">
          <DescriptionList items={facts(seat)} />
        </Panel>
        <Form action={changeSeatAction} aria-label="修改席位" guard>
          <HiddenFields values={{ seatId }} />
          <Panel title="席位与联系方式">
            <Field name="name" label="姓名（集体名称）" required>
              <TextInput maxLength={40} defaultValue={seat.name} />
            </Field>
            <SeatFields values={seat} />
            <SubmitButton pendingLabel="正在保存">保存</SubmitButton>
          </Panel>
        </Form>
        {seat.validTo === null && <EndSeat seat={seat} />}
      </div>
    </div>
  );
}

function facts(seat: SeatSheet) {
  const until = seat.validTo ? `，至 ${seat.validTo}（${seat.endReason}）` : "";
  return [
    { term: "本届", value: `${seat.validFrom} 起${until}` },
    ...(seat.others.length > 0 ? [{ term: "其他届", value: seat.others.join("；") }] : []),
    { term: "署名的件", value: `${seat.signed} 件` },
    { term: "账号", value: seat.hasAccount ? "有账号，可登录评价" : "没有账号，凭一次性链接或纸质表评价" },
  ];
}
