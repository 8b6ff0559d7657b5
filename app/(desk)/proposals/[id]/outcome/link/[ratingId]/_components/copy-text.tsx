"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";

/** Words to be sent by hand: selected at a touch, and copied where the browser allows it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <div className="mb-4">
      <div className="mb-1 flex items-center justify-between gap-3">
        <label htmlFor={id} className="font-semibold text-md">
          {label}
        </label>
        <Button size="sm" className="needs-script" onClick={() => void copy()}>
          {isCopied ? "已复制" : `复制${label}`}
        </Button>
      </div>
      <textarea
        id={id}
        readOnly
        value={text}
        rows={text.includes("\n") ? 9 : 4}
        className="input"
        onFocus={(event) => event.target.select()}
      />
    </div>
  );
}
