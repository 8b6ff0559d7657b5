import { byteSize } from "@/lib/text/bytes";

type Props = { files: readonly { id: string; name: string; size: number }[]; className?: string };

/** 随复文的附件, to be had one by one; nothing where there is none. */
export function Enclosures({ files, className }: Props) {
  if (files.length === 0) return null;
  return (
    <section aria-label="随复文的附件" className={className}>
      <ol className="flex flex-col gap-1 text-md">
        {files.map(({ id, name, size }, at) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-3">附件{files.length > 1 && at + 1}</span>
            <a
              href={`/api/files/${id}`}
              download
              className="min-w-0 break-words text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {name}
            </a>
            <span className="text-ink-3 text-sm">{byteSize(size)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
