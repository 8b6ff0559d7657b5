// Chains that units really use, to begin from (按常用的审核链填写). Each was read in a unit's own report on its work.
import type { ChainHolder, ChainStage } from "./chain";

const head: ChainHolder = { post: "section_head", scope: "ownSection" };
const office: ChainHolder = { post: "coordinator", scope: "ownUnit" };
const deputy: ChainHolder = { post: "deputy_leader", scope: "inCharge" };
const leader: ChainHolder = { post: "leader", scope: "ownUnit" };

const review = (holder: ChainHolder): ChainStage => ({ act: "review", holders: [holder] });
const sign = (holder: ChainHolder): ChainStage => ({ act: "approve", holders: [holder] });

export type CommonChain = { key: string; zh: string; stages: readonly ChainStage[] };

export const commonChains: readonly CommonChain[] = [
  // 「实行单位科室负责人、分管领导、主要领导三级审核，层层把关」
  { key: "three", zh: "科室、分管、主要三级审核", stages: [review(head), review(deputy), sign(leader)] },
  // 「初稿后，先由局办公室进行审核把关，再由分管领导批阅修改，最后报主要负责同志审定」
  { key: "office", zh: "办公室、分管、主要三级审核", stages: [review(office), review(deputy), sign(leader)] },
  // 「经分管领导把关后，由局主要领导作最后审核签发」
  { key: "two", zh: "分管把关，主要领导签发", stages: [review(deputy), sign(leader)] },
  // 「每件答复函、协办意见都由主要领导亲自审核签发」
  { key: "leader", zh: "主要领导一级签发", stages: [sign(leader)] },
  // 「所有答复由分管领导审核把关后，按照统一格式行文」
  { key: "deputy", zh: "科室审核，分管领导签发", stages: [review(head), sign(deputy)] },
];
