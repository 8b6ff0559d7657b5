// 登记模板: the columns an import understands, with the lists of today, how to fill them in, and an example.
import "server-only";
import type { Actor } from "@/lib/lifecycle/actor";
import { routeZh, sessionZh } from "@/lib/lifecycle/labels";
import { type FormColumn, formBook } from "@/lib/sheet/form-book";
import { type ColumnKey, columnKeys, columns, sideSheets } from "./judge/columns";
import { loadDirectory } from "./judge/lookup";
import { wishZh } from "./judge/values";

const yesNo = ["是", "否"];

/** The .xlsx for a registrar of the body. */
export async function templateBook(actor: Actor): Promise<Uint8Array> {
  const directory = await loadDirectory(actor);
  const lists: Partial<Record<ColumnKey, readonly string[]>> = {
    topic: directory.topics.filter(({ parent }) => parent !== "").map(({ name }) => name),
    preferredUnits: [...new Set(directory.units.values())],
    meeting: directory.meetings.map(({ name }) => name),
    session: [sessionZh(true), sessionZh(false)],
    route: Object.values(routeZh),
    disclosureWish: Object.values(wishZh),
    referenceOnly: yesNo,
    isUnnamed: yesNo,
  };
  const form = columnKeys.map((key): FormColumn => {
    const { zh, width, hint } = columns[key];
    const options = lists[key];
    return { zh, width, hint, ...(options ? { options, isOpen: key === "preferredUnits" } : {}) };
  });
  const [guide, sample] = sideSheets;
  return formBook("登记表", form, [
    {
      zh: guide,
      paper: "a4",
      widths: [20, 50, 64],
      rows: [
        ["列", "怎样填写", "列名也可以写作"],
        ...columnKeys.map((key) => [columns[key].zh, columns[key].hint, columns[key].others.join("、")]),
        ["其他列", "可以有，不读入；列的次序、表头上面的标题行都不影响。", null],
      ],
    },
    {
      zh: sample,
      paper: "a3",
      widths: columnKeys.map((key) => columns[key].width),
      rows: [columnKeys.map((key) => columns[key].zh), columnKeys.map((key) => example[key] ?? null)],
    },
  ]);
}

const example: Partial<Record<ColumnKey, string>> = {
  number: "第1号",
  title: "关于在老旧小区增设电动自行车充电设施的建议",
  lead: "（代表或委员姓名）",
  cosigners: "（姓名、姓名）",
  body: "一、情况\n老旧小区充电设施不足，飞线充电有火灾隐患。\n二、建议\n1.摸清需求，分批建设集中充电点。\n2.明确日常管理责任。",
  asks: "摸清需求，分批建设集中充电点。\n明确日常管理责任。",
  session: sessionZh(true),
  putInOn: "2026-01-20",
  route: routeZh.ordinary,
  disclosureWish: wishZh.full,
  referenceOnly: "否",
};
