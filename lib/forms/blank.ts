// 空白表格: the forms that are printed empty and filled in by hand. Pure.
import { deskPosts, type PostKind } from "@/lib/lifecycle/actor";
import type { FormDocument } from "./document";
import { catalogueForm } from "./item/catalogue";
import { consultationForm } from "./item/consultation";
import { contestForm } from "./item/contest";
import { extensionForm } from "./item/extension";
import { orderForm } from "./item/order";
import { ratingForm } from "./item/rating";
import { supervisionForm } from "./item/supervision";
import { dispatchNotice } from "./lists/dispatch-notice";
import { promiseLedger } from "./lists/promise-ledger";
import { statisticsForm } from "./lists/statistics";

type BlankForm = { zh: string; use: string; form: () => FormDocument };

/** By the name that stands in the address, in the order of the work. */
export const blankForms = {
  notice: {
    zh: "交办通知和任务分解表",
    use: "一次交办多件，发各承办单位。",
    form: () => dispatchNotice(null),
  },
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
  promises: {
    zh: "承诺事项台账",
    use: "登记答复中承诺的事项、时限和进展。",
    form: () => promiseLedger(null),
  },
  catalogue: { zh: "归档目录", use: "一件一卷，放在卷首。", form: () => catalogueForm(null) },
  statistics: {
    zh: "办理情况统计表",
    use: "按单位、来源和承办方式报送办理情况。",
    form: () => statisticsForm(null),
  },
} as const satisfies Record<string, BlankForm>;

export type BlankName = keyof typeof blankForms;

export const blankNames = Object.keys(blankForms) as BlankName[];

/** Every post that works with items; 代表、委员 fill in no form of the offices'. */
export const blankReaders: readonly PostKind[] = deskPosts.filter((kind) => kind !== "proposer");
