// The labels of 建议专用纸, 提案表 and 议案 as offices print them, and what a line that begins with one says. Pure.

/**
 * Whose words a line holds: the title, who leads, who signs with them, another cell of the form, or the text; `ask` is
 * the part of the text that says what to do.
 */
export type Field = "title" | "lead" | "cosigner" | "other" | "text" | "ask";

export type Label = {
  field: Field;
  /** The label as printed, without the spaces that fill its cell. */
  head: string;
  /** What stands behind it on its line. */
  rest: string;
  /** A part of the text whose name belongs to the text: 案据、方案、具体建议. */
  isSection: boolean;
};

const content = "(?:建议|提案|议案|主要)?内容|(?:建议)?正文|事由和建议";
const facts = "案据|事由|(?:提案|建议)?理由|情况(?:分析|反映)|存在问题|问题分析";
const asks = "(?:具体|工作|具体工作|对策|意见)?建议|建议(?:措施|办法)|方案|(?:解决)?办法";

const fields: readonly [Field, RegExp][] = [
  ["title", /^(?:(?:建议|提案|议案)?(?:标题|题目|名称)|案由)$/],
  [
    "lead",
    /^(?:领衔(?:代表|委员|人)|(?:代表|委员)?姓名|(?:第一|集体)?提案(?:人|者|单位)|提出(?:人|者|单位)|建议(?:人|代表))$/,
  ],
  ["cosigner", /^(?:(?:附议|联名|联署)(?:代表|委员|人|提案人)|(?:其他|第二|共同)提案人)$/],
  ["text", new RegExp(`^(?:${content}|${facts})$`)],
  ["ask", new RegExp(`^(?:${asks})$`)],
  [
    "other",
    /^(?:代表团|代表小组|界别|党派|性别|选区|选举单位|(?:代表|委员)证号|编号|[建议提]案号|类别|届次|会议(?:次数|名称)|层次|邮编|邮政编码|联系(?:电话|方式|人)|电话|手机(?:号码?)?|(?:电子)?邮箱|(?:通讯|联系)?地址|(?:工作)?单位(?:[及和]?职务)?|职务|职业|附件|审查(?:分类|意见|结果)|立案意见|备注|(?:希望|建议)?(?:承办|主办|协办|会办)单位(?:意见)?|建议联系人|执笔人|(?:提交|提出|收文|登记)?(?:日期|时间)|代表对公开的意见|是否(?:同意)?公开|调研形成方式)$/,
  ],
];

const section = new RegExp(`^(?:${facts}|${asks})$`);
/** 「周村区人大代表：刘鲜兰」 at the end of a letter; 「各位代表：」 is a salutation and names nobody. */
const signature = /^.{0,8}(?:人大代表|政协委员)$/;

/** The label at the beginning of a line, alone in its cell or before a colon; null where there is none. */
export function labelOf(line: string): Label | null {
  const colon = line.search(/[：:]/);
  const head = headOf(colon < 0 ? line : line.slice(0, colon));
  const rest = colon < 0 ? "" : line.slice(colon + 1).trim();
  if (head === "" || head.length > 12) return null;
  if (rest !== "" && signature.test(head)) return { field: "lead", head, rest, isSection: false };
  const field = fields.find(([, pattern]) => pattern.test(head))?.[0];
  return field ? { field, head, rest, isSection: section.test(head) } : null;
}

/** 「案　由」, 「附议人（签名）」 and 「附议人2」 are one label each. */
function headOf(text: string): string {
  if (text.length > 24) return "";
  return text
    .replace(/[（(].*$/, "")
    .replace(/\s/g, "")
    .replace(/\d+$/, "");
}
