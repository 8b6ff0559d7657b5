// 审查要点: what the registrar looks at before deciding, from facts already loaded. Pure; decides nothing.
import { agreedSigners, type CaseFacts } from "@/lib/lifecycle/facts";
import { sourceWords } from "@/lib/lifecycle/source-words";

export type Check = { zh: string; isFine: boolean };

/** One matter per item (一事一议, every local statute): more points than this are worth a second look. */
const manyAsks = 5;

/** What the registrar looks at before 立案, each fine or to be looked into; nothing here refuses. */
export function checksOf(file: CaseFacts, nearCount: number): Check[] {
  const { proposal } = file;
  const asks = proposal.askIds.length;
  const cosigners = agreedSigners(file).filter((signer) => signer.role === "cosigner").length;
  const { cosigns } = sourceWords[proposal.source];
  return [
    proposal.missing.length === 0
      ? { zh: "必填内容齐全", isFine: true }
      : { zh: `缺少${proposal.missing.join("、")}`, isFine: false },
    asks > manyAsks
      ? { zh: `诉求 ${asks} 点，请核对是否一事一议`, isFine: false }
      : { zh: `诉求 ${asks} 点，请核对一事一议`, isFine: true },
    numberCheck(proposal),
    nearCount === 0
      ? { zh: "没有近似件", isFine: true }
      : { zh: `有 ${nearCount} 件近似，请核对是否重复`, isFine: false },
    { zh: cosigners === 0 ? `无人${cosigns}` : `${cosigns} ${cosigners} 人`, isFine: true },
  ];
}

function numberCheck({ hasTwinNumber, numberText }: CaseFacts["proposal"]): Check {
  if (hasTwinNumber) return { zh: `编号${numberText ?? ""}已被占用`, isFine: false };
  return { zh: numberText ? `编号${numberText}未被占用` : "尚未编号", isFine: true };
}
