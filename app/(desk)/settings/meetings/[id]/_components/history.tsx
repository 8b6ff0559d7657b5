import type { RulesVersion } from "@/lib/rules/meeting/queries";
import { momentText } from "@/lib/text/dates";

/** Versions of the rules, newest first, each with what it changed. */
export function History({ versions }: { versions: readonly RulesVersion[] }) {
  return (
    <ol className="divide-y divide-line-soft">
      {versions.map((one) => (
        <li key={one.version} className="py-2.5">
          <p className="flex flex-wrap gap-x-4">
            <span className="font-semibold">第 {one.version} 版</span>
            <span className="text-ink-3 tabular-nums">{momentText(one.at)}</span>
            <span>{one.who}</span>
            <span className="text-ink-2">{one.reason}</span>
          </p>
          {one.changes.length > 0 && (
            <dl className="mt-1.5 grid gap-1 text-md">
              {one.changes.map((change) => (
                <div key={change.key} className="grid gap-x-3 sm:grid-cols-[9em_1fr]">
                  <dt className="text-ink-3">{change.zh}</dt>
                  <dd className="min-w-0">
                    <Side word="原为" text={change.before} />
                    <Side word="改为" text={change.after} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}

function Side({ word, text }: { word: string; text: string }) {
  return (
    <div className={word === "原为" ? "text-ink-2" : undefined}>
      <span className="mr-2 text-ink-3 text-sm">{word}</span>
      {text || "（没有这一项）"}
    </div>
  );
}
