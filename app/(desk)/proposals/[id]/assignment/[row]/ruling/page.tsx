import { act } from "@/app/act";
import { ContestText } from "@/components/proposal/contest-text";
import { RulingForms } from "@/components/proposal/ruling-forms";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { assignmentTree, rowClocks } from "@/lib/assignment/queries";
import { findNode } from "@/lib/assignment/tree";
import { openRow, type RowParams } from "../open-row";
import { otherUnits } from "../units";

/** 维持交办、改办 of one row: a unit's by the 交办机构, a section's by its unit's coordinator. */
export default async function RulingPage({ params }: RowParams) {
  const { dossier, row, offers, returnTo } = await openRow(params, ["uphold", "reassign"]);
  const { head, file, actor } = dossier;
  const [tree, clocks, units] = await Promise.all([
    assignmentTree(actor, head.id),
    rowClocks(row.id),
    otherUnits(file, row),
  ]);
  const pending = findNode(tree, row.id)?.contests.find((one) => one.ruling === "pending");
  const may = (event: string) => offers.some((offer) => offer.event === event && offer.refusal === null);
  const [refusal] = offers.flatMap((offer) => offer.refusal ?? []);
  return (
    <Panel title={`${pending ? "退办裁定" : "改办"} · ${row.unitName}`} className="mt-4">
      {pending && (
        <div className="mb-5">
          <ContestText contest={pending} unitName={row.unitName} proposalId={head.id} />
        </div>
      )}
      {refusal && (
        <Notice tone="warning" className="mb-4">
          {refusal.zh}
        </Notice>
      )}
      <RulingForms
        action={act}
        row={row}
        units={units}
        suggestedUnitId={pending?.suggestedUnitId ?? null}
        answerDueOn={clocks.answer?.dueOn ?? null}
        returnTo={returnTo}
        uphold={may("uphold")}
        reassign={may("reassign")}
      />
    </Panel>
  );
}
