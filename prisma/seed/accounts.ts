// The demo's sign-ins: one account for every post, with one password that everybody may know.

export const demoPassword = "Banli-2026";

export type DemoAccount = { zh: string; login: string; password: string; post: string; unit: string };

/** Key of the person (as in office/people.ts) and the memorable login in place of the one made from the unit's code. */
export const memorableLogins: Record<string, string> = {
  "rd.registrar": "dengji",
  "zx.registrar": "tian",
  "dcs.dispatcher": "duchashi",
  "wlj.coordinator": "lianluo",
  "wlj-2.handler": "chengban",
  "wlj-2.section_head": "kezhang",
  "wlj.deputy_leader": "fenguan",
  "wlj.leader": "juzhang",
  "jtj.coordinator": "xieban",
  "swj.coordinator": "shangwu",
  "dsj.system_admin": "xitong",
  "dsj.security_admin": "anquan",
  "dsj.auditor": "shenji",
};

const rows: [zh: string, login: string, post: string, unit: string][] = [
  ["宋知秋", "dengji", "收件登记（人大）", "区人大代工委"],
  ["林静远", "tian", "收件登记（政协）", "区政协提案委"],
  ["程修远", "duchashi", "交办", "区政府督查室"],
  ["叶安然", "lianluo", "联络员（主办单位）", "区文旅局"],
  ["夏佳宁", "chengban", "承办人", "区文旅局文物保护与资源开发科"],
  ["秦守正", "kezhang", "科室负责人", "区文旅局文物保护与资源开发科"],
  ["江维桢", "fenguan", "分管领导", "区文旅局"],
  ["钟承志", "juzhang", "主要领导", "区文旅局"],
  ["唐佩瑜", "xieban", "联络员（协办单位）", "区教体局"],
  ["范延年", "jtj-2.handler", "承办人（协办单位）", "区教体局基础教育科"],
  ["侯季平", "jtj-2.sectionhead", "科室负责人（协办单位）", "区教体局基础教育科"],
  ["贾守正", "jtj.deputyleader", "分管领导（协办单位）", "区教体局"],
  ["叶凯歌", "jtj.leader", "主要领导（协办单位）", "区教体局"],
  ["郝建业", "shangwu", "联络员兼政协委员（切换身份）", "区商务局"],
  ["赵文澜", "daibiao", "人大代表", "城北路代表团"],
  ["单明远", "weiyuan", "政协委员", "工商联界"],
  ["邢若水", "minmeng", "集体提案联系人", "民盟周村区支部"],
  ["范怀远", "xitong", "系统管理员", "区大数据中心"],
  ["汪定邦", "anquan", "安全管理员", "区大数据中心"],
  ["邱知微", "shenji", "审计管理员", "区大数据中心"],
];

/**
 * One account for every post, in the order in which an item passes through their hands. Everybody else's login is the
 * code of the unit and the post, as those of 区教体局 show. All people are invented.
 */
export function demoAccounts(): DemoAccount[] {
  return rows.map(([zh, login, post, unit]) => ({ zh, login, password: demoPassword, post, unit }));
}

/** The invented name that belongs to a memorable login. */
export function nameOfLogin(login: string): string | undefined {
  return rows.find((row) => row[1] === login)?.[0];
}
