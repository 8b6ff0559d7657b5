// What is timed: the main pages of every post, found as a person finds them, by the links of their lists.
import { Complaint } from "@/scripts/say";
import type { Visitor } from "./visitor";

export type Page = { zh: string; login: string; path: string };

/** The first link in `list` that fits; `end` leads on from there. */
type Linked = { list: string; link: RegExp; end?: string };
type Candidate = { zh: string; login: string } & ({ path: string } | Linked);

const id = "[0-9a-f-]{36}";
const item = new RegExp(`href="(/proposals/${id})[?"]`);

const worklists: Candidate[] = [
  ["登记", "dengji"],
  ["交办", "duchashi"],
  ["联络员", "lianluo"],
  ["承办人", "chengban"],
  ["科室负责人", "kezhang"],
  ["分管领导", "fenguan"],
  ["主要领导", "juzhang"],
  ["代表", "daibiao"],
].map(([post = "", login = ""]) => ({ zh: `待办（${post}）`, login, path: "/worklist" }));

const ledger = (zh: string, query: string): Candidate => ({
  zh: `台账：${zh}`,
  login: "duchashi",
  path: `/proposals${query}`,
});

const candidates: Candidate[] = [
  ...worklists,
  ledger("全部", ""),
  ledger("二字查找", `?q=${encodeURIComponent("停车")}`),
  ledger("四字查找", `?q=${encodeURIComponent("老旧小区")}`),
  ledger("办理中", "?state=handling"),
  ledger("已逾期", "?overdue=1"),
  { zh: "台账：按单位", login: "duchashi", list: "/proposals", link: /<option value="([0-9a-f-]{36})">区/ },
  { zh: "台账（本单位）", login: "lianluo", path: "/proposals" },
  { zh: "一件：概览", login: "duchashi", list: "/proposals?state=archived", link: item },
  { zh: "一件：全程", login: "duchashi", list: "/proposals?state=archived", link: item, end: "/timeline" },
  {
    zh: "答复起草",
    login: "chengban",
    list: "/worklist?queue=submit",
    link: new RegExp(`href="(/draft/${id})`),
  },
  {
    zh: "三级审核",
    login: "kezhang",
    list: "/worklist?queue=pass",
    link: new RegExp(`href="(/review/${id})`),
  },
  { zh: "一件：归档目录", login: "dengji", list: "/proposals?state=archived", link: item, end: "/catalogue" },
  { zh: "一件：重点", login: "duchashi", list: "/proposals?key=1&state=archived", link: item, end: "/key" },
  { zh: "收件与审查", login: "dengji", path: "/intake" },
  { zh: "待结转", login: "dengji", path: "/intake?queue=carry" },
  { zh: "登记一件", login: "dengji", path: "/proposals/new" },
  { zh: "交办台", login: "duchashi", path: "/dispatch" },
  { zh: "拟办与交办", login: "duchashi", list: "/dispatch", link: new RegExp(`href="(/dispatch/${id})`) },
  { zh: "退办裁定", login: "duchashi", path: "/dispatch/contests" },
  { zh: "延期审批", login: "duchashi", path: "/dispatch/extensions" },
  { zh: "上级交办件登记", login: "duchashi", path: "/dispatch/upper" },
  { zh: "交办通知", login: "duchashi", path: "/dispatch/notice" },
  { zh: "承诺台账", login: "duchashi", path: "/commitments" },
  { zh: "回头看", login: "duchashi", path: "/commitments/revisits" },
  { zh: "评价", login: "dengji", path: "/ratings" },
  { zh: "面商", login: "lianluo", path: "/consultations" },
  { zh: "会议与规则", login: "dengji", path: "/settings/meetings" },
  { zh: "我的建议提案", login: "daibiao", path: "/my" },
];

/** Gives the pages with their addresses; those for which the data has nothing to show come back in `missing`. */
export async function findPages(visitorOf: (login: string) => Promise<Visitor>) {
  const pages: Page[] = [];
  const missing: string[] = [];
  for (const candidate of candidates) {
    const { zh, login } = candidate;
    const path = "path" in candidate ? candidate.path : await follow(candidate, await visitorOf(login));
    if (path === null) missing.push(zh);
    else pages.push({ zh, login, path });
  }
  return { pages, missing };
}

async function follow({ list, link, end = "" }: Linked, visitor: Visitor): Promise<string | null> {
  const { status, html } = await visitor.get(list);
  if (status !== 200) throw new Complaint(`${visitor.login} 打开 ${list} 得到 ${status}。`);
  const found = link.exec(html)?.[1];
  if (!found) return null;
  return found.startsWith("/") ? found + end : `${list}?unit=${found}`;
}
