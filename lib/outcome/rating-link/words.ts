// The words that go with a one-time link, on paper, by SMS and by mail: one place, so that they never differ. Pure.
import type { Source } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";

export type LinkWords = {
  /** 「王某代表」 */
  to: string;
  /** 「第19号建议」 */
  item: string;
  title: string;
  /** Who answered. */
  unit: string;
  /** 人大代工委、政协提案委: who sends it. */
  body: string;
  source: Source;
};
/** What nothing keeps: the address itself, and its last day in words. */
export type LinkAddress = { link: string; expiresOn: string };

/** What is asked when the link is opened, in the words of the source. */
export function askedZh(source: Source): string {
  return `打开时请填写您登记的手机号后四位，或者${sourceWords[source].number}后四位`;
}

/** Who takes the rating in: never the unit that is rated. */
export function receivedBy(source: Source): string {
  return `由${sourceWords[source].office}受理，承办单位不能代填`;
}

/** Whose the link is and how long it opens; without a full stop, to stand inside a sentence. */
export function linkRules(expiresOn: string): string {
  return `链接限您本人使用一次，${expiresOn}前有效，请勿转给承办单位或他人`;
}

/** The whole message, with the body as its 签名 in 【】 as gateways ask. */
export function linkSms({ to, item, body, source }: LinkWords, { link, expiresOn }: LinkAddress): string {
  return `【${body}】${to}：您提出的${item}已有答复，请评价：${link} 。${askedZh(source)}。${linkRules(expiresOn)}。`;
}

/** The subject line of the mail. */
export function linkSubject({ item }: LinkWords): string {
  return `请对${item}的办理答复作出评价`;
}

/** The text of the mail, plain, line by line. */
export function linkMail(words: LinkWords, { link, expiresOn }: LinkAddress): string {
  const { to, item, title, unit, body, source } = words;
  return [
    `${to}：`,
    `您提出的${item}《${title}》，${unit}已作答复。请打开下面的网址，阅读答复并作出评价：`,
    link,
    `${askedZh(source)}。${linkRules(expiresOn)}。`,
    "不便上网的，可以填写纸质《征询意见表》，签名后交回本机构。",
    body,
  ].join("\n\n");
}
