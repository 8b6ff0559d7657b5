import { CircleAlert } from "lucide-react";

/** What is wrong with one field, below it; the glyph and the hidden word stand in for the colour. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={id} className="mt-1 text-md text-seal">
      {errors.map((zh) => (
        <p key={zh} className="flex gap-1.5">
          <CircleAlert aria-hidden className="mt-[0.3em] size-3.5 shrink-0" />
          <span className="sr-only">有误：</span>
          {zh}
        </p>
      ))}
    </div>
  );
}
