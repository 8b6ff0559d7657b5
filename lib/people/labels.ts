// Chinese words of the people and units settings.
import type { UnitKind } from "@/lib/db/generated/enums";

export const unitKinds: Record<UnitKind, string> = {
  body: "人大、政协工作机构",
  government: "政府",
  office: "交办机构",
  bureau: "部门",
  section: "科室",
  subdistrict: "镇、街道",
  other: "其他单位",
};
