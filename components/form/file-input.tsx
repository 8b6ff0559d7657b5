"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { byteSize } from "@/lib/text/bytes";
import { useInput } from "./form-context";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "defaultValue" | "id"> & {
  /** The largest size the server takes, to say so before sending. */
  maxBytes?: number;
};

/** Chooses files; shows their names and sizes, and says at once when one is too large. */
export function FileInput({ name, maxBytes, className, ...rest }: Props) {
  const input = useInput(name);
  const element = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  useEffect(() => {
    const form = element.current?.form;
    const clear = () => setFiles([]);
    form?.addEventListener("reset", clear);
    return () => form?.removeEventListener("reset", clear);
  }, []);
  return (
    <div>
      <input
        {...rest}
        {...input}
        ref={element}
        type="file"
        className={cx(
          "input file:mr-3 file:rounded-sm file:border-0 file:bg-accent-soft file:px-3 file:py-0.5 file:text-accent",
          className,
        )}
        onChange={(event) => setFiles([...(event.target.files ?? [])])}
      />
      <ul aria-live="polite" className="mt-1 text-sm empty:hidden">
        {files.map((file) => {
          const tooLarge = maxBytes !== undefined && file.size > maxBytes;
          return (
            <li key={file.name} className={tooLarge ? "text-seal" : "text-ink-3"}>
              {file.name}　{byteSize(file.size)}
              {tooLarge && `，超过 ${byteSize(maxBytes)}，请压缩或拆分后再上传`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
