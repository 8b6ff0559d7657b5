import { FileLink } from "@/components/proposal/file-link";
import { opensInPage } from "@/lib/files/kinds";
import { byteSize } from "@/lib/text/bytes";

/** `addressOf`: where each file lies for a reader without a page of the item. */
type Reader = { itemId: string; beside?: boolean } | { addressOf: (id: string) => string };
type File = { id: string; name: string; size: number };
type Props = { reader: Reader; files: readonly File[]; className?: string };

/** 随复文的附件, to be had one by one; nothing where there is none. */
export function Enclosures({ reader, files, className }: Props) {
  if (files.length === 0) return null;
  return (
    <section aria-label="随复文的附件" className={className}>
      <ol className="flex flex-col gap-1 text-md">
        {files.map(({ id, name, size }, at) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-ink-3">附件{files.length > 1 && at + 1}</span>
            <span className="min-w-0">
              {"itemId" in reader ? (
                <FileLink {...reader} id={id} name={name} />
              ) : (
                <Plain address={reader.addressOf(id)} name={name} />
              )}
            </span>
            <span className="text-ink-3 text-sm">{byteSize(size)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The file itself beside the letter, where a browser can show it; else it is downloaded. */
function Plain({ address, name }: { address: string; name: string }) {
  const way = opensInPage(name)
    ? { href: `${address}?view`, target: "_blank", rel: "noopener" }
    : { href: address, download: true };
  return (
    <a {...way} className="break-words text-accent underline decoration-1 underline-offset-4">
      {name}
    </a>
  );
}
