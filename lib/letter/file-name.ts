// What a letter is called in a folder of downloads. Pure.
import { cleanFileName } from "@/lib/files/file-name";
import type { Letter } from "./letter";

/** 「周交政发〔2025〕27号 对区十九届人大四次会议第30号代表建议的答复.pdf」; one that is not signed says so first. */
export function letterFileName({ stamp, number, title }: Letter, ending: "pdf" | "docx"): string {
  const name = [stamp, number, title.join("")].filter(Boolean).join(" ");
  // A slash belongs to a number such as 2026/3 and parts no folders.
  return `${cleanFileName(name.replaceAll(/[/\\]/g, "-"))}.${ending}`;
}
