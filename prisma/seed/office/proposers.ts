// Deputies, members and groups, with their seats; some of them sign in. All names are invented.
import proposers from "../data/proposers.json";
import { stableId } from "../random";

export type ProposerRow = {
  code: string;
  name: string;
  kind: "deputy" | "member" | "group";
  body: "rd" | "zx";
  group: string;
  number: string;
  workUnit: string;
  login: string | undefined;
};
export type ContactRow = { group: string; name: string; login: string };

export function proposerId(code: string): string {
  return stableId(`proposer:${code}`);
}

type Listed = { code: string; name: string; group: string; workUnit: string; login?: string };

function people(kind: "deputy" | "member", body: "rd" | "zx", prefix: string, list: readonly Listed[]) {
  return list.map(
    ({ login, ...row }, index): ProposerRow => ({
      ...row,
      kind,
      body,
      number: `${prefix}${String(index + 1).padStart(3, "0")}`,
      login,
    }),
  );
}

/** All proposers: 24 deputies, 14 members, 2 groups. */
export const proposerRows: readonly ProposerRow[] = [
  ...people("deputy", "rd", "19", proposers.deputies),
  ...people("member", "zx", "11", proposers.members),
  ...proposers.groups.map(
    ({ code, name, group }): ProposerRow => ({
      code,
      name,
      kind: "group",
      body: "zx",
      group,
      number: "",
      workUnit: name,
      login: undefined,
    }),
  ),
];

/** Named contacts who act for a group. */
export const contactRows: readonly ContactRow[] = proposers.groups.flatMap((group) =>
  group.contacts.map((contact) => ({ group: group.code, ...contact })),
);
