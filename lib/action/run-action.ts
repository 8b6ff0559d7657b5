// What every server action does, in its order, with all that it needs handed in.
import { notFound, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { NotVisible, Refused } from "@/lib/lifecycle/refusal";
import { zhErrors } from "./messages";
import { type ParsedForm, parseForm, typedText } from "./parse-form";
import { secretFields } from "./secrets";
import type { Action, ActionState, InvalidState } from "./state";

/** What an action needs from outside; handed in so that the order below can be tested as it is. */
export type ActionDeps<A> = {
  /** Gives the actor, or leaves by redirecting to the sign-in page. */
  authenticate: () => Promise<A>;
  /** Logs an unexpected fault and gives the reference number to show. */
  report: (error: unknown, context: string) => string;
  /** Called when the row had been changed by someone else, so that the page shows it as it is now. */
  onConflict: () => void;
};

export type Run<A, S extends z.ZodType> = (actor: A, input: z.output<S>) => Promise<ActionState | undefined>;

/**
 * The order of every action: authenticate → parse → run → map. All field errors come back at once, with
 * the typed text; a `Refused` becomes data; redirects and not-found keep their meaning; anything else is
 * logged and answered with a neutral sentence and its reference number.
 */
export function buildAction<A, S extends z.ZodType>(deps: ActionDeps<A>, schema: S, run: Run<A, S>): Action {
  const secrets = secretFields(schema);
  return async (_prev, form) => {
    // The typed text is kept even when signing in or the database fails.
    const back = { values: typedText(form, secrets), ...requestIdOf(form) };
    try {
      const actor = await deps.authenticate();
      const parsed = parseForm(form, secrets);
      const checked = await schema.safeParseAsync(parsed.data, { error: zhErrors });
      if (!checked.success) return { ...invalid(checked.error, parsed), ...back };
      return (await run(actor, checked.data)) ?? { status: "done", zh: "已保存" };
    } catch (error) {
      return { ...refusedBy(error, deps), ...back };
    }
  };
}

function invalid(error: z.ZodError, parsed: ParsedForm): Pick<InvalidState, "status" | "fields"> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = parsed.nameOf(issue.path);
    const sentences = fields[name] ?? [];
    if (!sentences.includes(issue.message)) fields[name] = [...sentences, issue.message];
  }
  return { status: "invalid", fields };
}

function refusedBy<A>(error: unknown, deps: ActionDeps<A>) {
  if (error instanceof Refused) {
    const { code, zh, field } = error.refusal;
    if (code === "conflict") deps.onConflict();
    return { status: "refused" as const, code, zh, ...(field === undefined ? {} : { field }) };
  }
  // Guessing an id must look the same as a page that does not exist.
  if (error instanceof NotVisible) notFound();
  unstable_rethrow(error);
  const reference = deps.report(error, "action");
  return { status: "refused" as const, code: "fault", zh: `系统出现意外，请稍后重试。编号 ${reference}` };
}

function requestIdOf(form: FormData): { requestId?: string } {
  const id = form.get("requestId");
  return typeof id === "string" && id !== "" ? { requestId: id } : {};
}
