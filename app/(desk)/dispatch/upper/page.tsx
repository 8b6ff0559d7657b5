import type { ReactNode } from "react";
import { Form, HiddenFields } from "@/components/form/form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { LiveNear } from "@/components/intake/live-near";
import { NotSecret } from "@/components/intake/not-secret";
import { blankValues, ProposalFields } from "@/components/intake/proposal-fields";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { requirePost } from "@/lib/access/actor";
import { chosenBody, type UpperBody, upperBodies } from "@/lib/dispatch/upper";
import { topicOptions } from "@/lib/intake/options";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { LeadFields, OrderFields, UpperMeetingFields } from "./_components/order-fields";
import { registerUpperAction } from "./actions";

export const metadata = { title: "登记上级交办件" };

type Props = { searchParams: Promise<{ body?: string | string[] }> };

/** 登记上级交办件: the dispatcher copies what the upper office handed down; the item is taken in at once. */
export default async function UpperPage({ searchParams }: Props) {
  await requirePost("dispatcher");
  const { body: asked } = await searchParams;
  const bodies = await upperBodies();
  const chosen = await chosenBody(bodies, typeof asked === "string" ? asked : "");
  const header = (
    <PageHeader
      kicker={<TextLink href="/dispatch">交办台</TextLink>}
      title="登记上级交办件"
      summary="照来文录入，登记后即受理，直接确定承办单位"
    />
  );
  if (!chosen) return <NoBody header={header} />;
  const { body, meetings } = chosen;
  const source = meetings[0]?.source ?? "congress";
  return (
    <>
      {header}
      <BodyPicker bodies={bodies} current={body.id} />
      <Form action={registerUpperAction} guard className="mt-4" aria-label="登记上级交办件">
        <HiddenFields values={{ bodyId: body.id }} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            <Panel title="上级交办">
              <OrderFields />
            </Panel>
            <Panel title="会议与提出人" aside={body.name}>
              <UpperMeetingFields key={body.id} meetings={meetings} source={source} />
              <LeadFields />
            </Panel>
            <Panel title="内容">
              <ProposalFields
                values={blankValues}
                topics={await topicOptions()}
                asksLabel={sourceWords[source].asks}
                omit={["isUnnamed"]}
              />
            </Panel>
            <Panel>
              <NotSecret />
              <div className="flex flex-wrap gap-2">
                <SubmitButton>登记并受理</SubmitButton>
                <ButtonLink href="/dispatch">取消</ButtonLink>
              </div>
            </Panel>
          </div>
          <Panel title="近似件" className="lg:sticky lg:top-4">
            <LiveNear />
          </Panel>
        </div>
      </Form>
    </>
  );
}

/** Another body means other meetings: the page is drawn afresh. */
function BodyPicker({ bodies, current }: { bodies: readonly UpperBody[]; current: string }) {
  if (bodies.length < 2) return null;
  return (
    <form className="mt-3 flex flex-wrap items-center gap-2" aria-label="来源机构">
      <span className="text-ink-2">来源机构</span>
      <Select
        aria-label="来源机构"
        name="body"
        options={bodies.map(({ id, name }) => ({ value: id, zh: name }))}
        defaultValue={current}
        className="w-auto max-w-full"
      />
      <Button type="submit" size="sm">
        换一个
      </Button>
    </form>
  );
}

function NoBody({ header }: { header: ReactNode }) {
  return (
    <>
      {header}
      <EmptyState title="还没有上级的人大、政协工作机构">
        请系统管理员在“单位”中新建上级的人大、政协工作机构，并勾选“系统外单位”，如“市人大常委会代表工作委员会”。
      </EmptyState>
    </>
  );
}
