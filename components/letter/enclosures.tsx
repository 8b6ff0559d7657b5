import { FileLink } from "@/components/proposal/file-link";
import { byteSize } from "@/lib/text/bytes";

type Props = {
  itemId: string;
  files: readonly { id: string; name: string; size: number }[];
  className?: string;
  beside?: boolean;
};

/** 随复文的附件, to be had one by one; nothing where there is none. */
export function Enclosures({ itemId, files, className, beside = false }: Props) {
  if (files.length === 0) return null;
  return (
    <section aria-label="随复文的附件" className={className}>
      <ol className="flex flex-col gap-1 text-md">
        {files.map(({ id, name, size }, at) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-3">附件{files.length > 1 && at + 1}</span>
            <span className="min-w-0">
              <FileLink itemId={itemId} id={id} name={name} beside={beside} />
            </span>
            <span className="text-ink-3 text-sm">{byteSize(size)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
