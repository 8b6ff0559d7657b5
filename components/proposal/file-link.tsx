import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { opensInPage } from "@/lib/files/kinds";

type Props = {
  itemId: string;
  id: string;
  /** Its name, with the ending that says what it is; left out for scans, which are pictures and PDF alone. */
  name?: string;
  /** What stands in the link, else the name. */
  children?: ReactNode;
  /** From a page where something is being written: the paper opens beside it. */
  beside?: boolean;
};

/** A paper of an item wherever it is named: what a browser can show opens in its page, whatever else is downloaded. */
export function FileLink({ itemId, id, name, children = name, beside = false }: Props) {
  if (name === undefined || opensInPage(name)) {
    const aside = beside ? { target: "_blank", rel: "noopener" } : {};
    return (
      <TextLink href={`/proposals/${itemId}/files/${id}`} className="break-words" {...aside}>
        {children}
      </TextLink>
    );
  }
  return (
    <a
      href={`/api/files/${id}`}
      download
      className="break-words text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {children}
    </a>
  );
}
