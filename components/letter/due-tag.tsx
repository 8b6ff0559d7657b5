import { Explain } from "@/components/ui/explain";
import { Tag } from "@/components/ui/tag";
import { remainingOf } from "@/lib/calendar/remaining";
import { type Dossier, openClocks } from "@/lib/dossier/open";
import { letterStages } from "@/lib/lifecycle/facts";
import { clockZh } from "@/lib/rules/clock-names";

const tones = { overdue: "red", today: "amber", soon: "amber", ample: "neutral", met: "green" } as const;

/** 「答复期限 07-29，还有 23 个工作日」, explained. */
export async function DueTag({ dossier, assignmentId }: { dossier: Dossier; assignmentId: string }) {
  const row = dossier.file.assignments.find((one) => one.id === assignmentId);
  const clocks = await openClocks(dossier.head.id);
  const clock = clocks.find(
    (one) => letterStages.some((stage) => stage === one.stage) && one.unitName === row?.unitName,
  );
  if (!clock) return null;
  const { zh, light } = remainingOf(clock.dueOn, dossier.today, dossier.rules.calendar);
  return (
    <Tag tone={tones[light]}>
      <Explain note={clock.explanation}>
        <span className="max-lg:sr-only">
          {clockZh(clock.stage)} {clock.dueOn.slice(5)}，
        </span>
        {zh}
      </Explain>
    </Tag>
  );
}
