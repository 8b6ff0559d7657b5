"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";
import { byteSize } from "@/lib/text/bytes";
import { useInput } from "./form-context";
import { type Upload, useUploads } from "./use-uploads";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "id"> & {
  /** The largest size the server takes, to say so before sending. */
  maxBytes?: number;
  /** Sends the files ahead of the form, kept for this purpose; without it they go with the form. */
  purpose?: string;
};

/**
 * Chooses files; shows their names, sizes and how far each is, and says at once when one is too large. Without
 * JavaScript, or when an upload does not get through, the files travel with the form.
 */
export function FileInput({ name, maxBytes, purpose, className, ...rest }: Props) {
  const input = useInput(name);
  const element = useRef<HTMLInputElement>(null);
  const { uploads, choose, retry } = useUploads(purpose, maxBytes);
  useEffect(() => {
    const form = element.current?.form;
    const clear = () => void choose([]);
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  });
  const ids = uploads.flatMap((one) => one.id ?? []);
  const none = rest.multiple ? "还没有选择，可以选几个" : "还没有选择";
  const isAllThere = uploads.length > 0 && ids.length === uploads.length;
  return (
    <div>
      <div className={cx("input file-choice", className)}>
        <span aria-hidden className="flex-none rounded-sm bg-accent-soft px-3 py-0.5 text-accent">
          选择文件
        </span>
        <span aria-hidden className="text-ink-3">
          {uploads.length > 0 ? `已选择 ${uploads.length} 个文件` : none}
        </span>
        <input
          {...rest}
          {...input}
          // The ids stand in for the files once all are there: nothing is sent twice.
          name={isAllThere ? undefined : input.name}
          ref={element}
          type="file"
          data-most={maxBytes}
          onChange={(event) => void choose([...(event.target.files ?? [])])}
        />
      </div>
      {isAllThere && ids.map((id) => <input key={id} type="hidden" name={input.name} value={id} />)}
      <ul aria-live="polite" className="mt-1 text-sm empty:hidden">
        {uploads.map((one, place) => (
          <li
            key={`${one.file.name} ${one.file.lastModified} ${one.file.size}`}
            className="flex flex-wrap items-baseline gap-x-3 text-ink-3"
          >
            <span>
              {one.file.name}　{byteSize(one.file.size)}
            </span>
            <State
              one={one}
              maxBytes={maxBytes}
              isSent={purpose !== undefined}
              onRetry={() => retry(place)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type StateProps = { one: Upload; maxBytes: number | undefined; isSent: boolean; onRetry: () => void };

function State({ one, maxBytes, isSent, onRetry }: StateProps) {
  if (maxBytes !== undefined && one.file.size > maxBytes) {
    return <span className="text-seal">超过 {byteSize(maxBytes)}，请压缩或拆分后再上传</span>;
  }
  if (!isSent) return null;
  if (one.id) return <span className="text-green">已上传</span>;
  if (!one.zh) {
    return (
      <span className={one.isAgain ? "text-amber" : undefined}>
        {one.isAgain && "网络不稳，正在重传 "}
        <span aria-hidden>{one.percent}%</span>
      </span>
    );
  }
  return (
    <span className="text-seal">
      {one.zh}
      {!one.isFinal && (
        <button type="button" className="ml-2 text-accent underline underline-offset-4" onClick={onRetry}>
          重试
        </button>
      )}
    </span>
  );
}
