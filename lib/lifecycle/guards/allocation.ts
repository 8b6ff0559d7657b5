// Conditions on who changes the units of a dispatched item, and on a proposer's objection to them (上海 Art. 14).
import type { Guard } from "../engine";
import type { ProposalFacts } from "../facts";
import type { Refusal } from "../refusal";
import { worksOnItem } from "../who";

type On = Guard<ProposalFacts>;

const refuse = (code: string, zh: string): Refusal => ({ code, zh });

/** As with a ruling on 退办: nobody shifts work between the own unit and others. */
export const adjusterIsNeutral: On = (file, { actor }) =>
  worksOnItem(file, actor)
    ? refuse("own_unit", "您在该件的承办单位任职，不能调整该件的承办单位，请由其他同志办理。")
    : null;

export const hasAdjustRequest: On = (file) =>
  file.adjustRequests.some((one) => one.isPending) ? null : refuse("no_request", "没有等待答复的调整申请。");

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
