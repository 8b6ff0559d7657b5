// Conditions on a proposer's objection to the units that were chosen (上海 Art. 14).
import type { Guard } from "../engine";
import type { ProposalFacts } from "../facts";
import type { Refusal } from "../refusal";

type On = Guard<ProposalFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

export const mayObjectAllocation: On = (file) =>
  file.profile.allocationMayBeObjected
    ? null
    : refuse("no_objection_here", "本次会议的规则没有规定提出人对承办单位的异议，请与交办机构联系。");

export const noAllocationObjection: On = (file) =>
  file.proposal.hasAllocationObjection
    ? refuse("objection_open", "已有一份对承办单位的异议等待答复。")
    : null;

export const hasAllocationObjection: On = (file) =>
  file.proposal.hasAllocationObjection ? null : refuse("no_objection", "没有等待答复的异议。");
