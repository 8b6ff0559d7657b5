// The rail by acting post: what this post does every day, then what it looks up. A link is a courtesy; each page
// asks for the post itself.
import type { NavItem } from "@/components/layout/nav-link";
import type { PostKind } from "@/lib/lifecycle/actor";

/** Counts beside the links, by address. */
export type NavCounts = Readonly<Record<string, number>>;

const daily = "daily";
const lookUp = "lookUp";

const worklist = { href: "/worklist", zh: "待办", section: daily };
const rules = { href: "/rules", zh: "规则", section: lookUp };
const forms = { href: "/forms", zh: "空白表格", section: lookUp };
const calendar = { href: "/settings/calendar", zh: "工作日历", section: lookUp };
const meetings = { href: "/settings/meetings", zh: "会议与规则", section: lookUp };
const terms = { href: "/settings/terms", zh: "届与席位", section: lookUp };
const notices = { href: "/notices", zh: "消息", section: lookUp };
const ledger = (zh: string) => ({ href: "/proposals", zh, section: daily });
const promises = { href: "/commitments", zh: "承诺与回头看", section: daily };
const statistics = { href: "/reports", zh: "统计表", section: daily };
const units = { href: "/settings/units", zh: "单位", section: daily };
const people = { href: "/settings/people", zh: "人员与任职", section: daily };

const handling = [worklist, ledger("我的承办件"), promises, notices, rules, forms];
const leading = [worklist, ledger("台账"), promises, notices, rules, forms];

const navs: Record<PostKind, readonly NavItem[]> = {
  registrar: [
    worklist,
    { href: "/intake", zh: "收件与审查", section: daily, also: ["/proposals/new"] },
    { href: "/ratings", zh: "评价", section: daily },
    ledger("台账"),
    promises,
    statistics,
    notices,
    rules,
    forms,
    meetings,
    terms,
    calendar,
  ],
  dispatcher: [
    worklist,
    { href: "/dispatch", zh: "交办台", section: daily },
    { href: "/dispatch/contests", zh: "退办裁定", section: daily },
    { href: "/dispatch/requests", zh: "调整申请", section: daily },
    { href: "/dispatch/extensions", zh: "延期申请", section: daily },
    ledger("台账"),
    promises,
    statistics,
    notices,
    rules,
    forms,
    meetings,
    calendar,
  ],
  coordinator: [
    worklist,
    ledger("本单位台账"),
    { href: "/consultations", zh: "面商记录", section: daily },
    promises,
    notices,
    rules,
    forms,
    { href: "/settings/our-unit", zh: "本单位设置", section: lookUp },
  ],
  handler: handling,
  section_head: handling,
  deputy_leader: leading,
  leader: leading,
  proposer: [{ href: "/my", zh: "我的建议提案", section: daily, also: ["/proposals"] }, notices, rules],
  system_admin: [units, people],
  security_admin: [people, units],
  auditor: [{ href: "/audit", zh: "审计", section: daily }, units, people],
};

/** The lines of the rail for a post, with counts where there are any. */
export function navOf(kind: PostKind, counts: NavCounts = {}): NavItem[] {
  return navs[kind].map((item) => {
    const count = counts[item.href];
    return count === undefined || count === 0 ? item : { ...item, count };
  });
}
