import { Form, HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { NoticePlan } from "@/lib/calendar/notice-plan";
import type { Actor } from "@/lib/lifecycle/actor";
import { lineText, previewNotice } from "@/lib/rules/calendar/commands";
import { noticeEffects } from "@/lib/rules/calendar/effects";
import { weekdayText } from "@/lib/text/dates";
import { ChangedClocks } from "../../../_components/changed-clocks";
import { Arrangement } from "../../_components/day-table";
import { importNoticeAction } from "../../actions";

/** What the notice changes: days, and the due days of items at work. Nothing is written before it is confirmed. */
export async function Preview({ actor, notice }: { actor: Actor; notice: string }) {
  const plan = await previewNotice(actor, notice);
  if (plan.errors.length > 0) {
    return (
      <Notice tone="error" title="内容有误，不能导入">
        <ul>
          {plan.errors.map((error) => (
            <li key={lineText(error)}>{lineText(error)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const effects = await noticeEffects(actor, plan);
  return (
    <>
      <Notice tone="info" className="mb-4" title={`${plan.year} 年，共 ${plan.rows.length} 天`}>
        {plan.changes.length === 0
          ? "与现有日历的上班、休息完全一致；导入后该年不再是预估。"
          : `其中 ${plan.changes.length} 天的上班或休息与现有日历不同。`}
        {effects.clocks > 0
          ? `正在计算的期限中有 ${effects.clocks} 个将重新计算，逐件记入全程。`
          : "正在计算的期限不受影响。"}
        {plan.kept.length > 0 &&
          `本单位自行调整过的 ${plan.kept.map((row) => row.day).join("、")} 保持不变。`}
      </Notice>
      <Form action={importNoticeAction} aria-label="确认导入" className="mb-6 flex gap-2">
        <HiddenFields values={{ text: notice }} />
        <SubmitButton pendingLabel="正在导入">{`导入 ${plan.year} 年放假安排`}</SubmitButton>
        <ButtonLink href="/settings/calendar/import">返回修改</ButtonLink>
      </Form>
      {effects.clocks > 0 && (
        <Section
          title="将重新计算的期限"
          aside={effects.shown.length < effects.clocks ? `列出 ${effects.shown.length} 个` : undefined}
        >
          <ChangedClocks clocks={effects.shown} />
        </Section>
      )}
      {plan.changes.length > 0 && (
        <Section title="将变动的日子">
          <ChangedDays changes={plan.changes} />
        </Section>
      )}
    </>
  );
}

function ChangedDays({ changes }: { changes: NoticePlan["changes"] }) {
  const head = (
    <>
      <HeadCell width={120}>日期</HeadCell>
      <HeadCell width={90}>星期</HeadCell>
      <HeadCell width={130}>改为</HeadCell>
      <HeadCell>名称</HeadCell>
    </>
  );
  return (
    <Table caption="将变动的日子" head={head}>
      {changes.map((one) => (
        <Row key={one.day}>
          <Cell>
            <span className="font-semibold tabular-nums">{one.day}</span>
          </Cell>
          <Cell label="星期">{weekdayText(one.day)}</Cell>
          <Cell label="改为">
            <Arrangement isWorkday={one.isWorkday} />
          </Cell>
          <Cell label="名称">{one.name}</Cell>
        </Row>
      ))}
    </Table>
  );
}
