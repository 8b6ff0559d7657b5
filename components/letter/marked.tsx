import { Fragment } from "react";
import type { DiffPart } from "@/lib/text/diff";

/** Words with what was added and struck; plain where nothing was compared. */
export function Marked({ parts, text }: { parts: readonly DiffPart[] | undefined; text: string }) {
  if (!parts) return text;
  return parts.map((part, place) => {
    // Parts of one paragraph never move, so their place identifies them.
    const key = `${place}${part.op}`;
    if (part.op === "ins") return <ins key={key}>{part.text}</ins>;
    if (part.op === "del") return <del key={key}>{part.text}</del>;
    return <Fragment key={key}>{part.text}</Fragment>;
  });
}
