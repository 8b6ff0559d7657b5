import { notFound } from "next/navigation";
import { act } from "@/app/act";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm } from "@/components/proposal/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { assignmentTree } from "@/lib/assignment/queries";
import { type TreeNode, withBelow } from "@/lib/assignment/tree";
import { offersOf } from "@/lib/dossier/offers";
import { openDossier } from "@/lib/dossier/open";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { proposalInputs } from "@/lib/lifecycle/inputs/proposal";
import { anyLeader } from "@/lib/lifecycle/who";
import { leaderOptions } from "@/lib/people/options";

type Props = { params: Promise<{ id: string }> };

/** 领导批示: what the office proposes above, the leader's words below; the office enters a written one in a leader's name. */
export default async function InstructPage({ params }: Props) {
  const { id } = await params;
  const dossier = await openDossier(id);
  const offer = offersOf(dossier).find((one) => one.machine === "proposal" && one.event === "instruct");
  if (!offer) notFound();
  const { actor, file } = dossier;
  const isLeader = anyLeader.is(file, actor);
  const [tree, leaders] = await Promise.all([
    assignmentTree(actor, id),
    isLeader ? [] : leaderOptions(actor.acting.institutionId),
  ]);
  const asked = isLeader ? ["text"] : ["text", "leaderId"];
  const fields = formFields(proposalInputs.instruct).filter((field) => asked.includes(field.name));
  const { machine, event, version } = offer;
  return (
    <Panel title={isLeader ? "批示" : "代录领导书面批示"} className="mt-4">
      <Proposed nodes={tree.flatMap(withBelow)} />
      <ActForm action={act} target={{ machine, event, id, version }} guard aria-label="批示">
        <ActFields fields={fields} options={{ leader: leaders }} />
        <div className="flex gap-2">
          <SubmitButton>{isLeader ? "确认批示" : "确认代录"}</SubmitButton>
          <ButtonLink href={`/proposals/${id}/assignment`}>取消</ButtonLink>
        </div>
      </ActForm>
    </Panel>
  );
}

function Proposed({ nodes }: { nodes: readonly TreeNode[] }) {
  return nodes
    .filter((node) => node.handlingNote !== "")
    .map((node) => (
      <div key={node.id} className="mb-4 rounded-md bg-paper px-3.5 py-2">
        <p className="text-ink-3 text-sm">{node.unitName}拟办意见</p>
        <p className="whitespace-pre-line">{node.handlingNote}</p>
      </div>
    ));
}
