// Who works in each unit: leaders with the sections in their charge, the coordinator, heads and clerks of sections.
import type { PostKind } from "@/lib/db/generated/enums";
import { memorableLogins, nameOfLogin } from "../accounts";
import { namesFor } from "./names";
import { type Organ, organs, sectionCode } from "./units";

export type HeldPostRow = {
  unit: string;
  kind: PostKind;
  title: string;
  /** Codes of the sections in this deputy leader's charge. */
  charges?: readonly string[];
};
/** `key` names the person in the stories: 「wlj.leader」, 「wlj-2.handler」, 「wlj.deputy_leader.2」. */
export type Person = { key: string; name: string; login: string; posts: readonly HeldPostRow[] };

const leaderTitles: Record<string, [leader: string, deputy: string]> = {
  bureau: ["党组书记、局长", "党组成员、副局长"],
  other: ["大队长", "副大队长"],
  subdistrict: ["主任", "副主任"],
};

/** Everybody of the office in a fixed order; the same call always gives the same people. */
export function officePeople(): Person[] {
  const taken = new Set(Object.values(memorableLogins).flatMap((login) => nameOfLogin(login) ?? []));
  return [...headOfficePeople(), ...organs.flatMap((organ) => organPeople(organ, taken))];
}

function person(key: string, name: string, posts: readonly HeldPostRow[]): Person {
  const login = memorableLogins[key] ?? key.replaceAll("_", "");
  return { key, name: nameOfLogin(login) ?? name, login, posts };
}

function headOfficePeople(): Person[] {
  const one = (unit: string, kind: PostKind, title: string, name = "", number = "") =>
    person(`${unit}.${kind}${number}`, name, [{ unit, kind, title }]);
  return [
    one("rd", "registrar", "代工委四级调研员"),
    one("rd", "registrar", "代工委工作人员", "向以宁", ".2"),
    one("zx", "registrar", "提案委办公室主任"),
    one("dcs", "dispatcher", "督查室副主任"),
    one("dcs", "dispatcher", "督查室工作人员", "凌少川", ".2"),
    one("dsj", "system_admin", "系统管理员"),
    one("dsj", "security_admin", "安全管理员"),
    one("dsj", "auditor", "审计管理员"),
  ];
}

function organPeople(organ: Organ, taken: Set<string>): Person[] {
  const name = namesFor(taken, organ.code);
  const [leader, deputy] = organ.titles ?? leaderTitles[organ.kind] ?? ["", ""];
  const sections = organ.sections.map((_, index) => sectionCode(organ.code, index + 1));
  const deputies = organ.sections.length > 2 ? 2 : 1;
  const people = [
    person(`${organ.code}.leader`, name(), [{ unit: organ.code, kind: "leader", title: leader }]),
  ];
  for (let number = 1; number <= deputies; number += 1) {
    // The first deputy has the office and the first business section; the second has the rest.
    const charges = sections.filter((_, index) => deputies === 1 || (number === 1 ? index < 2 : index >= 2));
    const key = `${organ.code}.deputy_leader${number === 1 ? "" : `.${number}`}`;
    people.push(person(key, name(), [{ unit: organ.code, kind: "deputy_leader", title: deputy, charges }]));
  }
  people.push(coordinatorOf(organ, name()));
  for (const [index, section] of sections.entries()) {
    const title = organ.sections[index] ?? "";
    if (index > 0) people.push(person(`${section}.section_head`, name(), [headPost(section, title)]));
    people.push(
      person(`${section}.handler`, name(), [{ unit: section, kind: "handler", title: "工作人员" }]),
    );
    if (index === 1) {
      people.push(
        person(`${section}.handler.2`, name(), [{ unit: section, kind: "handler", title: "工作人员" }]),
      );
    }
  }
  return people;
}

function headPost(section: string, name: string): HeldPostRow {
  const title = name.endsWith("大队") ? "大队长" : name.endsWith("办公室") ? "主任" : "科长";
  return { unit: section, kind: "section_head", title };
}

/** 办公室主任 is the unit's 联络员 and the head of the office: one person, two posts. */
function coordinatorOf(organ: Organ, name: string): Person {
  const office = sectionCode(organ.code, 1);
  return person(`${organ.code}.coordinator`, name, [
    { unit: organ.code, kind: "coordinator", title: "办公室主任" },
    headPost(office, "办公室"),
  ]);
}
