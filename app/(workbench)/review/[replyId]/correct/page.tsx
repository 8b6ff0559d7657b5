import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { act } from "@/app/act";
import { Field } from "@/components/form/field";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-input";
import { Workbench } from "@/components/layout/workbench";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { numbersOf } from "@/lib/letter/numbering";
import { paragraphsOf } from "@/lib/reply/queries";
import { reviewWork } from "../work";

export const metadata: Metadata = { title: "直接修改" };

/** 直接修改: the reviewer's own correction, kept as a new version that everybody sees marked. */
export default async function CorrectPage({ params }: { params: Promise<{ replyId: string }> }) {
  const { replyId } = await params;
  const work = await reviewWork(replyId, "0");
  if (!work?.mine) notFound();
  const { reply, dossier, kindZh } = work;
  const blocks = paragraphsOf(reply.blocks);
  const numbers = numbersOf(blocks);
  const { version, textVersion } = reply;
  const kept = {
    outcome: reply.outcome,
    disclosure: reply.disclosure,
    extent: reply.extent,
    disclosureGround: reply.disclosureGround,
  };
  const carried = Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const target = {
    machine: "reply" as const,
    event: "correct",
    id: replyId,
    version,
    textVersion,
    returnTo: `/review/${replyId}`,
  };
  return (
    <Workbench
      kicker={dossier.head.title}
      title={`直接修改${kindZh}第 ${work.version} 版`}
      template="minmax(0, 56rem)"
      columns={[
        {
          label: "修改",
          sections: [
            {
              id: "text",
              content: (
                <ActForm action={act} target={target} guard className="correct-form">
                  <HiddenFields values={carried} />
                  {blocks.map((block, index) => (
                    <div key={block.id}>
                      <HiddenFields
                        values={{
                          [`blocks[${index}].id`]: block.id,
                          [`blocks[${index}].level`]: block.level,
                          ...(block.askId ? { [`blocks[${index}].askId`]: block.askId } : {}),
                        }}
                      />
                      <Field
                        name={`blocks[${index}].text`}
                        label={numbers[index] || `第 ${index + 1} 段`}
                        className="mb-3"
                      >
                        <TextArea rows={block.level === 0 ? 3 : 1} defaultValue={block.text} />
                      </Field>
                    </div>
                  ))}
                  <Field name="remark" label="修改说明" className="mb-4">
                    <TextArea rows={2} />
                  </Field>
                  <SubmitButton>保存为新的一版</SubmitButton>
                </ActForm>
              ),
            },
          ],
        },
      ]}
      bar={<ButtonLink href={`/review/${replyId}`}>返回审核，不修改</ButtonLink>}
    />
  );
}
