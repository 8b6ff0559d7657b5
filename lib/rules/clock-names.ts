// 期限 names as they stand in lists: which limit is meant is always said.
import { profileStages } from "./stages";

const others = {
  commitment: "承诺时限",
  inner: "内部时限",
  supervision: "督办时限",
  keyReport: "重点件进展",
} as const;

/** 「协办意见期限」「答复期限」「承诺时限」; an unknown key comes back as it is. */
export function clockZh(stage: string): string {
  const own = others[stage as keyof typeof others];
  if (own) return own;
  const found = profileStages[stage as keyof typeof profileStages];
  return found ? `${found.zh}期限` : stage;
}
