import { act } from "@/app/act";
import { FormLinks } from "@/components/proposal/form-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { assignmentTree } from "@/lib/assignment/queries";
import { supervisionsOf } from "@/lib/assignment/supervisions";
import { openObjections } from "@/lib/dispatch/objections";
import { adjustsOf } from "@/lib/dispatch/requests";
import { mayAct } from "@/lib/dossier/may";
import { offersOf } from "@/lib/dossier/offers";
import { type Dossier, openDossier } from "@/lib/dossier/open";
import { dutyAmong } from "@/lib/lifecycle/labels";
import { Requests } from "../../../dispatch/_components/requests";
import { RowCard } from "./_components/row-card";
import { Supervisions } from "./_components/supervisions";

/** 承办: who works on the item, how far each is, and what this person can do with each row. */
export default async function AssignmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const dossier = await openDossier(id);
  const { head, today, rules, actor } = dossier;
  const adjusts = mayAct(dossier, "adjust");
  const [tree, asked, objections, supervisions] = await Promise.all([
    assignmentTree(actor, id),
    adjusts ? adjustsOf(actor, id) : [],
    adjusts ? openObjections(actor, id) : [],
    supervisionsOf(actor, dossier.file, today),
  ]);
  const offers = offersOf(dossier).filter((offer) => offer.machine === "assignment");
  if (tree.length === 0) return <NoUnits dossier={dossier} />;
  return (
    <div className="mt-4 flex flex-col gap-4">
      {adjusts && <Requests adjusts={asked} objections={objections} />}
      {actor.acting.kind !== "proposer" && (
        <div className="flex flex-wrap justify-end gap-2 empty:hidden">
          {head.dispatchedOn && (
            <FormLinks href={`/api/forms/items/${id}/order/${id}`} zh="交办单" of="交办单" />
          )}
          {adjusts && (
            <ButtonLink href={`/dispatch/${id}/adjust`} size="sm">
              调整承办单位
            </ButtonLink>
          )}
        </div>
      )}
      <Supervisions
        notes={supervisions}
        action={act}
        proposalId={id}
        version={dossier.file.proposal.version}
        today={today}
        calendar={rules.calendar}
      />
      {tree.map((node) => (
        <RowCard
          key={node.id}
          node={node}
          duty={dutyAmong(
            node.duty,
            tree.filter((one) => one.state !== "released"),
          )}
          offers={offers}
          action={act}
          proposalId={id}
          returnTo={`/proposals/${id}/assignment`}
          source={head.source}
          today={today}
          calendar={rules.calendar}
        />
      ))}
    </div>
  );
}

function NoUnits({ dossier: { head, actor } }: { dossier: Dossier }) {
  const isDispatcher = actor.acting.kind === "dispatcher" && head.state === "admitted";
  return (
    <div className="mt-4 border-line border-t">
      <EmptyState
        title="还没有承办单位"
        action={isDispatcher && <ButtonLink href={`/dispatch/${head.id}`}>拟定承办单位</ButtonLink>}
      >
        {head.dispatchOfficeId
          ? "已移交交办机构，交办后在这里看到承办单位。"
          : "移交、交办后在这里看到承办单位。"}
      </EmptyState>
    </div>
  );
}
