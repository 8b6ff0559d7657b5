// 空白表格: the forms that are printed empty and filled in by hand. Pure.
import { deskPosts, type PostKind } from "@/lib/lifecycle/actor";
import { consultationForm } from "./consultation";
import { contestForm } from "./contest";
import type { FormDocument } from "./document";
import { extensionForm } from "./extension";
import { orderForm } from "./order";
import { ratingForm } from "./rating";
import { supervisionForm } from "./supervision";

type BlankForm = { zh: string; use: string; form: () => FormDocument };

/** By the name that stands in the address, in the order of the work. */
export const blankForms = {
  order: { zh: "交办单", use: "一件一单，送承办单位签收、领导批示。", form: () => orderForm(null) },
  contest: {
    zh: "申请退办表",
    use: "不属本单位职责的，由主要领导签字、盖章，扫描后随退办申请提交。",
    form: () => contestForm(null),
  },
  extension: {
    zh: "延期申请表",
    use: "不能按期答复的，由主要领导签字、盖章后报批。",
    form: () => extensionForm(null),
  },
  consultation: {
    zh: "面商记录",
    use: "与代表（委员）当面沟通时记录，由代表（委员）签名，扫描后附在面商记录中。",
    form: () => consultationForm(null),
  },
  supervision: { zh: "督办通知", use: "要求承办单位限期回复办理情况。", form: () => supervisionForm(null) },
  rating: {
    zh: "征询意见表",
    use: "随答复函寄送，由代表（委员）填写后交回人大、政协。",
    form: () => ratingForm(null),
  },
} as const satisfies Record<string, BlankForm>;

export type BlankName = keyof typeof blankForms;

export const blankNames = Object.keys(blankForms) as BlankName[];

/** Every post that works with items; 代表、委员 fill in no form of the offices'. */
export const blankReaders: readonly PostKind[] = deskPosts.filter((kind) => kind !== "proposer");
