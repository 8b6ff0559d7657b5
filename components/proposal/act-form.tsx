import type { ReactNode } from "react";
import { Form, HiddenFields } from "@/components/form/form";
import type { Action } from "@/lib/action/state";
import type { Machine } from "@/lib/lifecycle/machines";

/** Which row of which table a form fires, and the version it was drawn from. */
export type ActTarget = {
  machine: Machine;
  event: string;
  id: string;
  version: number;
  textVersion?: number;
  returnTo?: string;
};

type Props = {
  action: Action;
  target: ActTarget;
  guard?: boolean;
  className?: string;
  children: ReactNode;
  "aria-label"?: string;
};

/** A form that fires one event: children are its fields and its submit button. */
export function ActForm({ action, target, children, ...rest }: Props) {
  const { machine, event, id, version, textVersion, returnTo } = target;
  const hidden = {
    machine,
    event,
    id,
    version,
    ...(textVersion === undefined ? {} : { textVersion }),
    ...(returnTo === undefined ? {} : { returnTo }),
  };
  return (
    <Form {...rest} action={action}>
      <HiddenFields values={hidden} />
      {children}
    </Form>
  );
}
