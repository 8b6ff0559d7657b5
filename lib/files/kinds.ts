// What may be attached (附件): six formats, told by their first bytes and never by their name.
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { byteSize } from "@/lib/text/bytes";

export const maxBytes = 20 * 1024 * 1024;

/** The formats, what people call them, and the endings they may carry (the first one is given to a nameless file). */
export const fileKinds = {
  pdf: { zh: "PDF", mime: "application/pdf", endings: ["pdf"] },
  jpeg: { zh: "JPEG 图片", mime: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { zh: "PNG 图片", mime: "image/png", endings: ["png"] },
  docx: {
    zh: "Word（.docx）文件",
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  doc: { zh: "旧版 Word（.doc）文件", mime: "application/msword", endings: ["doc"] },
  xlsx: {
    zh: "Excel（.xlsx）文件",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
  },
} as const satisfies Record<string, { zh: string; mime: string; endings: readonly string[] }>;

export type FileKind = keyof typeof fileKinds;

const scan: readonly FileKind[] = ["pdf", "jpeg", "png"];
const any: readonly FileKind[] = ["pdf", "jpeg", "png", "docx", "xlsx"];

/** A sealed letter and a signed paper are pictures of paper: a Word file could still be changed. */
export const acceptedKinds: Record<AttachmentPurpose, readonly FileKind[]> = {
  // Proposals come as .doc to this day; the paper is kept as it came.
  proposal_text: [...any, "doc"],
  written_request: scan,
  contest_form: scan,
  consultation: any,
  sealed_copy: scan,
  enclosure: any,
  rating_scan: scan,
  evidence: any,
  upper_feedback: scan,
  other: any,
};

/** 「PDF、JPEG 图片、PNG 图片」 */
export function kindsText(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => fileKinds[kind].zh).join("、");
}

const programs: Record<FileKind, string> = {
  pdf: "PDF",
  jpeg: "图片",
  png: "图片",
  docx: "Word（.docx）",
  doc: "Word（.doc）",
  xlsx: "Excel（.xlsx）",
};

/** What stands under a field that takes such files: 「PDF、图片、Word（.docx）、Excel（.xlsx），每个不超过 20 MB」. */
export function uploadHint(purpose: AttachmentPurpose): string {
  const names = new Set(acceptedKinds[purpose].map((kind) => programs[kind]));
  return `${[...names].join("、")}，每个不超过 ${byteSize(maxBytes)}`;
}

/** The value of `accept` for a file input: a courtesy of the browser, checked again on the server. */
export function acceptAttribute(purpose: AttachmentPurpose): string {
  return acceptedKinds[purpose].flatMap((kind) => fileKinds[kind].endings.map((end) => `.${end}`)).join(",");
}

/** What a file is, as a list of the item's papers names it. */
export const purposeZh: Record<AttachmentPurpose, string> = {
  proposal_text: "附件",
  written_request: "书面申请",
  contest_form: "退办申请表",
  consultation: "面商材料",
  sealed_copy: "复文盖章件",
  enclosure: "复文附件",
  rating_scan: "征询意见表",
  evidence: "佐证材料",
  upper_feedback: "上级反馈",
  other: "其他材料",
};

const shown = [fileKinds.pdf, fileKinds.jpeg, fileKinds.png];

/** Whether a browser can show it in our page; the others are kept and opened with their own program. */
export function isShownInPage(mime: string): boolean {
  return shown.some((kind) => kind.mime === mime);
}

/** The same by the name of a stored file, whose ending was made to fit its bytes. */
export function opensInPage(name: string): boolean {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return shown.some(({ endings }) => (endings as readonly string[]).includes(ending));
}
