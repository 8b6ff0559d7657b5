// 空白表格: the forms that are printed empty and filled in by hand. Pure.
import { deskPosts, type PostKind } from "@/lib/lifecycle/actor";
import { contestForm } from "./contest";
import type { FormDocument } from "./document";

type BlankForm = { zh: string; use: string; form: () => FormDocument };

/** By the name that stands in the address, in the order of the work. */
export const blankForms = {
  contest: {
    zh: "申请退办表",
    use: "不属本单位职责的，由主要领导签字、盖章，扫描后随退办申请提交。",
    form: () => contestForm(null),
  },
} as const satisfies Record<string, BlankForm>;

export type BlankName = keyof typeof blankForms;

export const blankNames = Object.keys(blankForms) as BlankName[];

/** Every post that works with items; 代表、委员 fill in no form of the offices'. */
export const blankReaders: readonly PostKind[] = deskPosts.filter((kind) => kind !== "proposer");
