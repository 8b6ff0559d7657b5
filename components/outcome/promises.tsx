import type { ReactNode } from "react";
import { FileLink } from "@/components/proposal/file-link";
import { Tag, type TagTone } from "@/components/ui/tag";
import { quarterZh } from "@/lib/calendar/quarter";
import { revisitFindings } from "@/lib/lifecycle/inputs/promise";
import {
  type PromiseFacet,
  type PromiseView,
  promiseFacets,
  type RevisitFinding,
} from "@/lib/outcome/promises/words";
import { LevelTag } from "./rating-line";

/** Ids and names of the files that this reader may open. */
export type OpenFiles = ReadonlyMap<string, string>;

type Props = {
  promises: readonly PromiseView[];
  files?: OpenFiles;
  /** The forms that this person may use on a promise. */
  forms?: (promise: PromiseView) => ReactNode;
};

/** What an item's letters promised, with how far it is and the forms of those who keep it. */
export function Promises({ promises, files, forms }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line-soft">
      {promises.map((promise) => (
        <li key={promise.id} id={`promise-${promise.id}`} className="py-3 first:pt-0 last:pb-0">
          <p className="whitespace-pre-line">{promise.text}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-ink-2 text-md">
            <PromiseTag facet={promise.facet} />
            <span>{promise.unit}</span>
            <DueText promise={promise} />
          </p>
          <ProgressList promise={promise} {...(files ? { files } : {})} />
          <RevisitList promise={promise} />
          <RatingList promise={promise} />
          {forms?.(promise)}
        </li>
      ))}
    </ul>
  );
}

const tones: Record<PromiseFacet, TagTone> = {
  overdue: "red",
  near: "amber",
  later: "neutral",
  done: "green",
};

export function PromiseTag({ facet }: { facet: PromiseFacet }) {
  return (
    <Tag tone={tones[facet]} {...(facet === "done" ? { glyph: "check" as const } : {})}>
      {promiseFacets[facet].zh}
    </Tag>
  );
}

export function DueText({ promise }: { promise: PromiseView }) {
  if (promise.fulfilledOn) return <span>{promise.fulfilledOn} 完成</span>;
  return (
    <span>
      时限 {promise.dueOn}
      {promise.firstDueOn && <span className="text-ink-3">（原定 {promise.firstDueOn}）</span>}
    </span>
  );
}

const kinds = { progress: "进展", change: "调整", fulfil: "完成" } as const;

export function ProgressList({ promise, files }: { promise: PromiseView; files?: OpenFiles }) {
  if (promise.progress.length === 0) return null;
  return (
    <ol className="mt-2 flex flex-col gap-1 border-line border-l-2 pl-3 text-md">
      {promise.progress.map((one) => (
        <li key={one.id}>
          <span className="text-ink-3">
            {one.on} {kinds[one.kind]}
            {one.newDueOn && `，改至 ${one.newDueOn}`}：
          </span>
          <span className="whitespace-pre-line">{one.text}</span>
          {one.fileId && <Evidence itemId={promise.proposalId} id={one.fileId} files={files} />}
        </li>
      ))}
    </ol>
  );
}

/** The proof beside a report; only its being there where the reader may not open it. */
function Evidence({ itemId, id, files }: { itemId: string; id: string; files: OpenFiles | undefined }) {
  const name = files?.get(id);
  if (!name) return <span className="text-ink-3">（附佐证材料）</span>;
  return (
    <>
      {" "}
      <FileLink itemId={itemId} id={id} name={name} />
    </>
  );
}

const findingTones: Record<RevisitFinding, TagTone> = {
  kept: "green",
  on_track: "blue",
  behind: "amber",
  not_kept: "red",
};

/** 回头看: what the offices found, quarter by quarter. */
export function RevisitList({ promise }: { promise: PromiseView }) {
  if (promise.revisits.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 text-md">
      {promise.revisits.map((one) => (
        <li key={one.id}>
          <span className="text-ink-3">
            {quarterZh(one.quarterOn)}回头看，{one.on}，{one.by}
          </span>{" "}
          <Tag tone={findingTones[one.finding]}>{revisitFindings[one.finding]}</Tag>{" "}
          <span className="whitespace-pre-line">{one.text}</span>
        </li>
      ))}
    </ul>
  );
}

function RatingList({ promise }: { promise: PromiseView }) {
  if (promise.ratings.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 text-md">
      {promise.ratings.map((one) => (
        <li key={one.id}>
          <span className="text-ink-3">
            {one.year} 年承诺落实评价，{one.signer || "要求不署名的提出人"}
          </span>{" "}
          <LevelTag level={one.result} /> {one.remark}
        </li>
      ))}
    </ul>
  );
}
