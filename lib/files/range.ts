// Reads the Range header of a download (RFC 9110 §14): one range, as PDF viewers ask for. Pure.
import type { Range } from "./driver";

/**
 * The asked part of a file of `size` bytes; null for the whole (no header, several ranges, another unit), and
 * "unsatisfiable" where it begins behind the end.
 */
export function rangeOf(header: string | null, size: number): Range | null | "unsatisfiable" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [from, to] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (from === "" && to === "") return null;
  // 「-500」 means the last 500 bytes.
  if (from === "")
    return Number(to) === 0 ? "unsatisfiable" : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (start >= size) return "unsatisfiable";
  return end < start ? null : { start, end };
}
