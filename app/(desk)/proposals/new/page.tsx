import { notFound, redirect } from "next/navigation";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { LiveNear } from "@/components/intake/live-near";
import { NotSecret } from "@/components/intake/not-secret";
import { blankValues, ProposalFields } from "@/components/intake/proposal-fields";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requirePost } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { dayOf } from "@/lib/calendar/day";
import { currentMeeting, leadOptions, meetingsOf, seatOptions, topicOptions } from "@/lib/intake/options";
import { waitingWord } from "@/lib/intake/word/queries";
import { signersNamed } from "@/lib/intake/word/signers";
import { sourceWords } from "@/lib/lifecycle/source-words";
import { MeetingFields } from "./_components/meeting-fields";
import { SignerFields } from "./_components/signer-fields";
import { WordNote } from "./_components/word-note";
import { registerAction } from "./actions";

export const metadata = { title: "登记建议提案" };

type Props = { searchParams: Promise<{ term?: string | string[]; word?: string | string[] }> };

/** 登记: by the registrar for a proposer (代录), or by a proposer himself. */
export default async function RegisterPage({ searchParams }: Props) {
  const actor = await requirePost("registrar", "proposer");
  const today = dayOf(new Date());
  const all = await meetingsOf(actor.acting.unitId);
  const { term, word: wordId } = await searchParams;
  const termId = typeof term === "string" ? term : currentMeeting(all, today)?.termId;
  const meetings = all.filter((meeting) => meeting.termId === termId);
  const meeting = currentMeeting(meetings, today);
  if (!meeting && all.length > 0) notFound();
  if (!meeting || !termId) return <NoMeeting />;
  const isOffice = actor.acting.kind === "registrar";
  const [seats, topics] = await Promise.all([seatOptions(actor.acting.unitId, termId), topicOptions()]);
  const leads = leadOptions(actor, seats);
  const word = typeof wordId === "string" && isUuid(wordId) ? await waitingWord(actor, wordId) : null;
  if (wordId !== undefined && !word) redirect("/proposals/new/word");
  const named = signersNamed(word?.parsed.signers ?? [], leads, seats);
  const values = word ? { ...blankValues, ...word.parsed } : blankValues;
  const back = isOffice ? "/intake" : "/my";
  return (
    <>
      <PageHeader
        actions={<FromFiles isOffice={isOffice} />}
        title={`登记${sourceWords[meeting.source].form}`}
        summary={
          isOffice
            ? "代录：提出人以纸质或其他方式提交的"
            : `写好后可先邀请${sourceWords[meeting.source].cosigns}，再提交审查`
        }
      />
      {/* A new document is a new form: nothing typed for the last one stays. */}
      <Form key={word?.id} action={registerAction} guard className="mt-4">
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1.9fr)_minmax(17rem,1fr)]">
          <div className="flex min-w-0 flex-col gap-4">
            {word && <WordNote word={word} unknown={named.unknown} />}
            <Panel title="会议与提出人">
              <MeetingFields meetings={meetings} current={meeting} today={today} isOffice={isOffice} />
              <SignerFields
                leads={leads}
                seats={seats}
                isOffice={isOffice}
                source={meeting.source}
                named={named}
              />
            </Panel>
            <Panel title="内容">
              <ProposalFields values={values} topics={topics} asksLabel={sourceWords[meeting.source].asks} />
            </Panel>
            <Panel>
              <NotSecret />
              <div className="flex flex-wrap gap-2">
                <SubmitButton variant="plain" name="press" value="keep">
                  保存草稿
                </SubmitButton>
                <SubmitButton name="press" value="submit">
                  {isOffice ? "登记并提交审查" : "提交"}
                </SubmitButton>
                <ButtonLink href={back}>取消</ButtonLink>
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

/** A table of many is the office's business. */
function FromFiles({ isOffice }: { isOffice: boolean }) {
  return (
    <>
      {isOffice && <ButtonLink href="/proposals/new/excel">从 Excel 导入</ButtonLink>}
      <ButtonLink href="/proposals/new/word">从 Word 读入</ButtonLink>
    </>
  );
}

function NoMeeting() {
  return (
    <>
      <PageHeader title="登记建议提案" />
      <EmptyState title="还没有可以登记的会议">
        请先由登记人员在“届与席位”“会议与规则”中建立届次、会议和规则方案，再登记建议提案。
      </EmptyState>
    </>
  );
}
