// One way to write a server action: what every form posts to. Decides nothing about a case itself.
import "server-only";
import { refresh } from "next/cache";
import type { z } from "zod";
import { requireActor } from "@/lib/access/actor";
import type { Actor } from "@/lib/lifecycle/actor";
import { logFault } from "@/lib/log";
import { buildAction, type Run } from "./run-action";
import type { Action, ActionState } from "./state";

const outside = { report: logFault, onConflict: refresh };

/**
 * A server action for someone signed in: `run(actor, input)` gets checked input, calls a command and
 * redirects with `?done=<key>` or returns a state. Signed out redirects to the sign-in page.
 */
export function defineAction<S extends z.ZodType>(schema: S, run: Run<Actor, S>): Action {
  return buildAction({ ...outside, authenticate: requireActor }, schema, run);
}

/** The same for people not signed in (sign-in, first set-up, one-time rating link). */
export function definePublicAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>) => Promise<ActionState | undefined>,
): Action {
  const nobody = async () => null;
  return buildAction({ ...outside, authenticate: nobody }, schema, (_nobody: null, input) => run(input));
}
