import type { ReactNode } from "react";

type Props = {
  title: string;
  actions?: ReactNode;
  /** Inside the desk's frame, which is the page's `main` already. */
  isInFrame?: boolean;
  children: ReactNode;
};

/** A page that is one message: what happened, what to do next. */
export function MessagePage({ title, actions, isInFrame, children }: Props) {
  const Frame = isInFrame ? "div" : "main";
  return (
    <Frame className="mx-auto max-w-xl px-5 py-[14vh]">
      <h1 className="text-2xl">{title}</h1>
      <div className="mt-3 space-y-1.5 text-ink-2">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2.5">{actions}</div>}
    </Frame>
  );
}
