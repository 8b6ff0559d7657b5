// What 申请退办表 and 延期申请表 have in common: a unit asks, its leader signs and seals. Pure.
import type { Day } from "@/lib/calendar/day";
import { dateOrEmpty, dateOrGap, type FormSheet, type Row } from "../document";
import { dutyBoxes, type FormItem, itemRows, pair, wide } from "./item-rows";
import { signed } from "./signed";

export type UnitRequest = {
  item: FormItem;
  unitName: string;
  /** 主办、分办、协办. */
  duty: string;
  receivedOn: Day | null;
  reason: string;
  requestedOn: Day | null;
  requestedBy: string;
  /** The unit's own, as its letters print it. */
  phone: string;
};

/** Who asks, and when. */
export function requestHead(facts: UnitRequest | null): Pick<FormSheet, "left" | "right"> {
  return {
    left: `申请单位（盖章）：${facts?.unitName ?? ""}`,
    right: `申请日期：${dateOrGap(facts?.requestedOn)}`,
  };
}

/** The item, and what the unit is on it. */
export function requestedFor(facts: UnitRequest | null): Row[] {
  return [
    ...itemRows(facts?.item ?? null),
    pair("承办类型", dutyBoxes(facts?.duty), "收到日期", dateOrEmpty(facts?.receivedOn)),
  ];
}

/** Who can be asked about it, and room for the leader's word: `tall` millimetres. */
export function requestedBy(facts: UnitRequest | null, tall: number): Row[] {
  return [
    pair("经办人", facts?.requestedBy, "联系电话", facts?.phone),
    wide("单位主要\n领导意见", "", { tall, sign: signed("（签字、盖章）") }),
  ];
}
