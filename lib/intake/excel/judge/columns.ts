// The columns an import understands: what each is called here and by others, what becomes of it. Pure.
import { fullColumns, ledgerHeadings } from "@/lib/ledger/full-columns";

/**
 * What a column is to an item that is there already: `key` says which item it is, `amended` is corrected (更正), `fixed` is
 * only shown, because it changes by acts of its own. All of them are read for a new item.
 */
export type Use = "key" | "amended" | "fixed";

export type ColumnDef = {
  zh: string;
  use: Use;
  /** Other headings for the same, as offices write them. */
  others: readonly string[];
  /** For the template: in characters, and what to write. */
  width: number;
  hint: string;
};

export const columns = {
  number: {
    zh: ledgerHeadings.number,
    use: "key",
    others: ["建议号", "提案号", "建议编号", "提案编号", "案号", "件号", "号码", "流水号"],
    width: 10,
    hint: "已有编号的照录，没有的留空",
  },
  title: {
    zh: ledgerHeadings.title,
    use: "amended",
    others: [
      ...["案由", "题目", "建议标题", "提案标题", "建议名称", "提案名称", "提案题目", "建议题目", "名称"],
      ...["建议案由", "提案案由", "事项", "建议提案标题"],
    ],
    width: 36,
    hint: "必填，一事一议",
  },
  lead: {
    zh: ledgerHeadings.lead,
    use: "fixed",
    others: [
      ...["领衔代表", "领衔人", "代表姓名", "建议人", "提案人", "提案者", "提出人", "提出者", "领衔", "姓名"],
      ...["第一提案人", "提案委员", "委员姓名", "领衔提出人", "提案单位", "提交者", "代表", "委员"],
    ],
    width: 10,
    hint: "必填，本届代表、委员或集体的姓名；有重名的另填代表证号",
  },
  seatNumber: {
    zh: "代表证号",
    use: "fixed",
    others: ["委员证号", "证号", "代表证号（委员证号）", "代表证编号"],
    width: 10,
    hint: "有重名时填写",
  },
  group: {
    zh: ledgerHeadings.group,
    use: "fixed",
    others: ["代表团", "界别", "代表团或界别", "所在代表团", "所在界别", "选举单位"],
    width: 14,
    hint: "可不填，有重名时用来区分",
  },
  cosigners: {
    zh: ledgerHeadings.cosigners,
    use: "fixed",
    others: [
      ...["附议人", "联名人", "附议代表", "联名代表", "联名委员", "附议", "联名", "联名提案人"],
      ...["其他提出人", "共同提案人"],
    ],
    width: 18,
    hint: "多人用顿号隔开",
  },
  topic: {
    zh: ledgerHeadings.topic,
    use: "amended",
    others: ["分类", "审查分类", "内容分类", "建议类别", "提案类别", "所属类别"],
    width: 14,
    hint: "从下拉列表选择",
  },
  preferredUnits: {
    zh: ledgerHeadings.preferredUnits,
    use: "amended",
    others: ["建议承办单位", "希望单位", "希望主办单位", "审查意向单位", "代表希望的单位"],
    width: 18,
    hint: "可不填，多家用顿号隔开",
  },
  body: {
    zh: "正文",
    use: "amended",
    others: ["内容", "建议内容", "提案内容", "建议正文", "提案正文", "具体内容", "事由和建议"],
    width: 44,
    hint: "必填",
  },
  asks: {
    zh: "诉求",
    use: "amended",
    others: ["具体建议", "建议要点", "代表诉求", "委员诉求", "具体工作建议", "工作建议"],
    width: 30,
    hint: "每点一行；不填的，从正文的分点中读出",
  },
  meeting: {
    zh: ledgerHeadings.meeting,
    use: "key",
    others: ["会议名称", "届次", "会议次数", "届次会议"],
    width: 20,
    hint: "不填的，归入上传时选择的会议",
  },
  source: {
    zh: ledgerHeadings.source,
    use: "key",
    others: ["件别", "来源类别"],
    width: 12,
    hint: "不填的，按会议定；专线件写“专线件”",
  },
  session: {
    zh: ledgerHeadings.session,
    use: "key",
    others: ["时间标识", "会间会后", "提出时段"],
    width: 10,
    hint: "会议期间或闭会期间",
  },
  putInOn: {
    zh: "提出日期",
    use: "fixed",
    others: ["提交日期", "收到日期", "登记日期", "提交时间", "登记时间", "收件日期"],
    width: 12,
    hint: "如 2026-03-02；会议闭幕以后的，算闭会期间提出",
  },
  route: {
    zh: "办理途径",
    use: "fixed",
    others: ["途径"],
    width: 10,
    hint: "普通或直通快车",
  },
  disclosureWish: {
    zh: "对公开的意见",
    use: "amended",
    others: ["代表对公开的意见", "委员对公开的意见", "是否同意公开", "公开意见"],
    width: 14,
    hint: "同意全文公开或仅同意公开标题；不填的，记为同意全文公开",
  },
  referenceOnly: {
    zh: "仅供研究参考",
    use: "amended",
    others: ["不需要书面答复", "仅供研究参考，不需要书面答复"],
    width: 8,
    hint: "是或否",
  },
  repeatedYears: {
    zh: "多年多次提出（年）",
    use: "amended",
    others: ["多年多次提出", "重复提出年数", "连续提出年数"],
    width: 10,
    hint: "此前提出过几年，写数字",
  },
  researchForm: {
    zh: "调研形成方式",
    use: "amended",
    others: ["形成方式", "调研方式"],
    width: 12,
    hint: "如专题调研、座谈、走访",
  },
  isUnnamed: {
    zh: "不公开姓名",
    use: "amended",
    others: ["要求不公开姓名", "领衔人要求不公开姓名"],
    width: 8,
    hint: "是或否",
  },
} as const satisfies Record<string, ColumnDef>;

export type ColumnKey = keyof typeof columns;
export const columnKeys = Object.keys(columns) as ColumnKey[];

/** 序号 counts the lines of a table; it is the number of an item where nothing else is. */
const running = new Set(["序号", "序"].map(plainHeading));

/** A column of the 完整台账 that no import writes: its key is its heading behind this mark. */
export const shownMark = "只看:";

export const stateKey = `${shownMark}${ledgerHeadings.state}`;

/** Headings that an item shows and no import writes. */
const shownHeadings = fullColumns
  .map(({ zh }) => zh)
  .filter((zh) => !columnKeys.some((key) => columns[key].zh === zh));

/** What people put around a heading says nothing: spaces, line breaks, stars, what stands in brackets. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, "")
    .replace(/[\s*:★☆]/g, "");
}

const known = new Map<string, string>([
  ...shownHeadings.map((zh): [string, string] => [plainHeading(zh), shownMark + zh]),
  ...columnKeys.flatMap((key) =>
    [...columns[key].others, columns[key].zh].map((zh): [string, string] => [plainHeading(zh), key]),
  ),
]);

const longestHeading = 200;

/** The key of a heading; `isRunning` for 序号; null for one that nobody knows. */
export function keyOf(heading: string): { key: string; isRunning: boolean } | null {
  // A text that is no heading is not searched for its brackets: that takes its length squared.
  if (heading.length > longestHeading) return null;
  const plain = plainHeading(heading);
  if (running.has(plain)) return { key: "number", isRunning: true };
  const key = known.get(plain);
  return key === undefined ? null : { key, isRunning: false };
}

/** What a key is called in sentences. */
export function headingZh(key: string): string {
  return key.startsWith(shownMark) ? key.slice(shownMark.length) : (columns[key as ColumnKey]?.zh ?? key);
}

/** Whether the column says which item a row is. */
export function isKeyColumn(key: string): boolean {
  return key in columns && columns[key as ColumnKey].use === "key";
}

/** Sheets of the template that explain it, and the last one of every export: nothing is read from them. */
export const sideSheets = ["填写说明", "示例"] as const;

export const isSideSheet = (name: string) => [...sideSheets, "说明", "选项"].includes(name.trim());
