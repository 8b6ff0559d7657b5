// 复文检查: what a careful reviewer would ask, found before the leader has to. Pure; a finding blocks nothing by itself.
import { type Day, isDay } from "@/lib/calendar/day";
import type { Block } from "@/lib/lifecycle/inputs/reply";
import { sourceWords } from "@/lib/lifecycle/source-words";

export type Finding = { ok: boolean; zh: string; blockId?: string };

export type CheckedLetter = {
  kind: "answer" | "opinion" | "supplement";
  source: "congress" | "cppcc" | "hotline";
  blocks: readonly Block[];
  askIds: readonly string[];
  outcome: string | null;
  needsDate: boolean;
  /** The last days of what the letter promises. */
  promisedDays: readonly Day[];
};

/** 「回了跟没回一样」: phrases that say nothing about what, who and when. */
const evasive = [
  "正在研究",
  "争取列入",
  "适时",
  "条件成熟时",
  "逐步推进",
  "高度重视并积极",
  "供研究时参考",
  "尽快研究",
];
const personal = [
  { pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/, zh: "手机号码" },
  { pattern: /(?<!\d)\d{17}[\dXx](?!\d)/, zh: "身份证号码" },
];

/** Findings in the order a reviewer reads: asks, class and date, wording, personal data. */
export function checkLetter(letter: CheckedLetter): Finding[] {
  return [
    ...(letter.kind === "answer" ? [askFinding(letter)] : []),
    ...(letter.needsDate ? [promiseFinding(letter)] : []),
    ...unwrittenDays(letter),
    ...wordingFindings(letter),
    ...dateFindings(letter),
    ...nameFindings(letter),
    ...personalFindings(letter),
  ];
}

function askFinding({ askIds, blocks }: CheckedLetter): Finding {
  const answered = new Set(
    blocks.filter((one) => one.level === 0 && one.text.trim()).map((one) => one.askId),
  );
  const open = askIds.filter((id) => !answered.has(id)).length;
  return open === 0
    ? { ok: true, zh: `${askIds.length} 点诉求逐条答复` }
    : { ok: false, zh: `还有 ${open} 点诉求没有答复` };
}

function promiseFinding({ promisedDays }: CheckedLetter): Finding {
  return promisedDays.length > 0
    ? { ok: true, zh: "写明了承诺事项和时限" }
    : { ok: false, zh: "该类别须写明承诺事项、责任单位和完成时限" };
}

/** What stands in the ledger must stand in the letter: the proposer reads only the letter. A month suffices. */
function unwrittenDays({ promisedDays, blocks }: CheckedLetter): Finding[] {
  const text = blocks.map((block) => block.text).join("\n");
  return [...new Set(promisedDays)].flatMap((day) => {
    const [year = "", month = "", date = ""] = day.split("-").map((part) => String(Number(part)));
    const isEnd = month === "12" && date === "31" && text.includes(`${year}年底`);
    if (text.includes(`${year}年${month}月`) || isEnd) return [];
    return [{ ok: false, zh: `正文没有写明承诺的完成时限（${year}年${month}月${date}日）` }];
  });
}

function wordingFindings({ blocks }: CheckedLetter): Finding[] {
  const found = blocks.flatMap((block) =>
    evasive.filter((phrase) => block.text.includes(phrase)).map((phrase) => ({ phrase, blockId: block.id })),
  );
  if (found.length === 0) return [{ ok: true, zh: "没有空泛、推托的表述" }];
  return found.map(({ phrase, blockId }) => ({
    ok: false,
    zh: `“${phrase}”未说明做什么、谁来做、何时做`,
    blockId,
  }));
}

/** Dates that do not exist (a real notice fixed 「9月31日」). */
function dateFindings({ blocks }: CheckedLetter): Finding[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)]
      .filter(
        ([, year, month, date]) => !isDay(`${year}-${month?.padStart(2, "0")}-${date?.padStart(2, "0")}`),
      )
      .map(([text]) => ({ ok: false, zh: `日期“${text}”不存在`, blockId: block.id })),
  );
}

/** 建议 called 提案, or the other way round, within one letter. */
function nameFindings({ source, blocks }: CheckedLetter): Finding[] {
  if (source === "hotline") return [];
  const wrong = source === "congress" ? /您的?提案|该提案|委员提出/ : /您的?建议收悉|代表提出|该代表建议/;
  const { kind, signer } = sourceWords[source];
  const found = blocks.filter((block) => wrong.test(block.text));
  if (found.length === 0) return [{ ok: true, zh: "体例、称谓" }];
  return found.map((block) => ({
    ok: false,
    zh: `称谓有误，本件应称“${kind}、${signer}”`,
    blockId: block.id,
  }));
}

function personalFindings({ blocks }: CheckedLetter): Finding[] {
  return blocks.flatMap((block) =>
    personal
      .filter(({ pattern }) => pattern.test(block.text))
      .map(({ zh }) => ({ ok: false, zh: `正文含${zh}，公开前须去除`, blockId: block.id })),
  );
}
