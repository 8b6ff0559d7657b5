// One item as forms print it, with a name that asks for rare characters.
import type { FormItem } from "@/lib/forms/item/item-rows";

export const item: FormItem = {
  source: "congress",
  numberText: "59",
  title: "关于优化公交布局，畅通学子求知路的建议",
  meeting: "区十九届人大四次会议",
  signers: "旻喆珺、镕𬱖代表",
};
