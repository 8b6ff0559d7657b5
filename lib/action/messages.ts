// What a form says in Chinese where its schema says nothing.
import { z } from "zod";

/**
 * Chinese sentences for whatever a schema did not word itself; a message in the schema always wins.
 * A field names itself with `.meta({ label: "标题" })` (a field of an act with its `zh`), which turns 「请填写」 into
 * 「请填写标题」.
 */
export const zhErrors: z.core.$ZodErrorMap = (issue) => {
  const label = labelOf(issue.inst);
  switch (issue.code) {
    case "invalid_type":
      return typeSentence(issue.expected, issue.input, label);
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum), label);
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum), issue.input);
    case "invalid_format":
      return formatSentences[issue.format] ?? `${label || "内容"}格式不对，请检查后重填`;
    case "invalid_value":
      return issue.input === undefined ? `请选择${label}` : `请从给出的选项中选择${label}`;
    case "not_multiple_of":
      return "请填写整数";
    case "invalid_union":
      return issue.input === undefined ? `请填写${label}` : "填写的内容不符合要求，请检查";
    default:
      return "填写的内容不符合要求，请检查";
  }
};

const formatSentences: Record<string, string> = {
  email: "电子邮箱格式不对，例如 name@example.gov.cn",
  date: "日期格式不对，请按 2026-03-02 的样子填写",
  url: "网址格式不对，请以 https:// 开头",
  uuid: "选择的内容已不存在，请重新选择",
};

function labelOf(inst: unknown): string {
  if (!(inst instanceof z.ZodType)) return "";
  const meta = z.globalRegistry.get(inst);
  const label = meta?.label ?? meta?.zh;
  return typeof label === "string" ? label : "";
}

function typeSentence(expected: string, input: unknown, label: string): string {
  if (expected === "number" && input !== undefined) return "请填写数字";
  if (expected === "array" || expected === "boolean") return `请选择${label}`;
  if (expected === "file") return `请选择${label || "文件"}`;
  return input === undefined ? `请填写${label}` : "填写的内容不符合要求，请检查";
}

function tooSmall(origin: string, minimum: number, label: string): string {
  if (origin === "string") return minimum <= 1 ? `请填写${label}` : `至少写 ${minimum} 个字`;
  if (origin === "array" || origin === "set") return `至少选择 ${minimum} 项`;
  return `不能小于 ${minimum}`;
}

function tooBig(origin: string, maximum: number, input: unknown): string {
  if (origin === "string") {
    const now = typeof input === "string" ? `，现在有 ${input.length} 个字，请删减` : "";
    return `最多 ${maximum} 个字${now}`;
  }
  if (origin === "array" || origin === "set") return `最多选择 ${maximum} 项`;
  if (origin === "file") return `文件太大，最大 ${Math.floor(maximum / 1_048_576)} MB`;
  return `不能大于 ${maximum}`;
}
