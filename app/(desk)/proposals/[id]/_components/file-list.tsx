import { FileLink } from "@/components/proposal/file-link";
import { dayOf } from "@/lib/calendar/day";
import { purposeZh } from "@/lib/files/kinds";
import type { FileView } from "@/lib/files/queries";
import { byteSize } from "@/lib/text/bytes";

/** The papers of the item that this reader may open. */
export function FileList({ itemId, files }: { itemId: string; files: readonly FileView[] }) {
  if (files.length === 0) return <p className="text-ink-3">没有附件。</p>;
  return (
    <ul className="flex flex-col divide-y divide-line-soft">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-baseline gap-x-4 py-1.5 first:pt-0 last:pb-0">
          <span className="w-24 shrink-0 text-ink-3 text-sm">{purposeZh[file.purpose]}</span>
          <span className="min-w-0 flex-1 basis-48 break-words">
            <FileLink itemId={itemId} id={file.id} name={file.name} />
          </span>
          <span className="text-ink-3 text-sm">
            {byteSize(file.size)}　{dayOf(file.createdAt)}
          </span>
          <a
            href={`/api/files/${file.id}`}
            download
            aria-label={`下载${file.name}`}
            className="text-accent text-sm underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            下载
          </a>
        </li>
      ))}
    </ul>
  );
}
