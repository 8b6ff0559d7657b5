import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  href: string;
  children: ReactNode;
  className?: string;
  "data-key"?: string;
  "aria-label"?: string;
  target?: string;
  rel?: string;
};

/** A link in running text. */
export function TextLink({ className, ...rest }: Props) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={cx("text-accent underline decoration-1 underline-offset-4 hover:decoration-2", className)}
    />
  );
}

/** A link that is the title of a row or card: ink, underlined only under the pointer. */
export function TitleLink({ className, ...rest }: Props) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={cx("font-semibold text-ink underline-offset-4 hover:text-accent hover:underline", className)}
    />
  );
}
