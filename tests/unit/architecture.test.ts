import { describe, expect, it } from "vitest";
import {
  hasKebabName,
  hasTellingName,
  importsDownwards,
  isShort,
  namesNoPlace,
  type Rule,
  readSources,
  readsNoEnvironment,
  startsServerOnly,
  writesNoCase,
} from "../support/architecture";

const sources = readSources(process.cwd());

const rules: [string, Rule][] = [
  ["files have at most 300 lines, components 200", isShort],
  ["names are kebab-case", hasKebabName],
  ["no folder is called utils, helpers, services or common, and there are no barrels", hasTellingName],
  ["every queries.ts and commands.ts starts with server-only", startsServerOnly],
  ["only lib/env reads settings", readsNoEnvironment],
  ["only lib/transition writes to a case", writesNoCase],
  ["no place is named outside the presets", namesNoPlace],
  ["imports go one way", importsDownwards],
];

describe("the project keeps its rules", () => {
  it("is read at all", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it.each(rules)("%s", (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });
});

const plain = 'import "server-only";\nexport const a = 1;\n';

describe("a planted breach is found", () => {
  const planted: [string, Rule, string, string][] = [
    ["a long file", isShort, "lib/reply/draft.ts", "x\n".repeat(301)],
    ["a long component", isShort, "app/page.tsx", "x\n".repeat(201)],
    ["a camelCase file", hasKebabName, "lib/reply/draftReply.ts", plain],
    ["a folder in capitals", hasKebabName, "components/Proposal/badge.tsx", plain],
    ["a drawer for everything", hasTellingName, "lib/utils/dates.ts", plain],
    ["a barrel", hasTellingName, "lib/reply/index.ts", plain],
    [
      "queries that may reach the browser",
      startsServerOnly,
      "lib/reply/queries.ts",
      'import { db } from "x";\n',
    ],
    [
      "commands that may reach the browser",
      startsServerOnly,
      "lib/reply/commands.ts",
      "export const a = 1;\n",
    ],
    [
      "a setting read past lib/env",
      readsNoEnvironment,
      "lib/notify/send.ts",
      ["process", "env.SMTP"].join("."),
    ],
    [
      "a state written past the door",
      writesNoCase,
      "lib/reply/commands.ts",
      'tx.reply.update({ data: { state: "signed" } })',
    ],
    ["a place in the code", namesNoPlace, "lib/dispatch/dues.ts", 'if (place === "上海") return 7;'],
    ["a case made past the door", writesNoCase, "app/x/actions.ts", "db.proposal.create({})"],
    ["SQL past the door", writesNoCase, "lib/jobs/daily.ts", 'UPDATE "Assignment" SET state'],
    [
      "a lifecycle with a database",
      importsDownwards,
      "lib/lifecycle/who.ts",
      'import { db } from "@/lib/db/client";',
    ],
    ["a lifecycle with a package", importsDownwards, "lib/lifecycle/who.ts", 'import React from "react";'],
    [
      "a lifecycle that climbs out",
      importsDownwards,
      "lib/lifecycle/who.ts",
      'import { a } from "../rules/profile";',
    ],
    [
      "a door that knows a phase",
      importsDownwards,
      "lib/transition/fire.ts",
      'import { a } from "@/lib/reply/queries";',
    ],
    [
      "a phase that commands another",
      importsDownwards,
      "lib/reply/commands.ts",
      'import { a } from "@/lib/outcome/commands";',
    ],
    [
      "a list that commands",
      importsDownwards,
      "lib/worklist/queries.ts",
      'import { a } from "@/lib/reply/commands";',
    ],
    ["a page on the database", importsDownwards, "app/x/page.tsx", 'import { db } from "@/lib/db/client";'],
    ["a page at the door", importsDownwards, "app/x/page.tsx", 'const f = import("@/lib/transition/fire");'],
    [
      "a primitive with domain words",
      importsDownwards,
      "components/ui/tag.tsx",
      'import { a } from "@/lib/lifecycle/proposal";',
    ],
    [
      "a component with a page",
      importsDownwards,
      "components/proposal/badge.tsx",
      'import { a } from "@/app/x/page";',
    ],
    [
      "product code with a test",
      importsDownwards,
      "lib/reply/draft.ts",
      'import { a } from "@/tests/support/test-db";',
    ],
  ];

  it.each(planted)("%s", (_, rule, path, text) => {
    expect(rule({ path, text })).toHaveLength(1);
  });
});

describe("what is allowed stays allowed", () => {
  const fine: [string, Rule, string, string][] = [
    ["Next's folders", hasKebabName, "app/(desk)/proposals/[id]/_components/action-bar.tsx", plain],
    ["a catch-all folder", hasKebabName, "app/api/auth/[...nextauth]/route.ts", plain],
    ["a place in a preset", namesNoPlace, "lib/rules/presets/beijing.ts", 'const zh = "北京";'],
    ["a place in a comment", namesNoPlace, "lib/dispatch/dues.ts", "// 上海 Art. 14\nconst a = 1;"],
    ["the door itself", writesNoCase, "lib/transition/write.ts", "tx.proposal.update({})"],
    ["a write to another table", writesNoCase, "lib/reply/commands.ts", "tx.replyVersion.create({})"],
    [
      "words about imports",
      importsDownwards,
      "lib/lifecycle/who.ts",
      '// import { db } from "@/lib/db/client";',
    ],
    [
      "a phase that reads another",
      importsDownwards,
      "lib/reply/commands.ts",
      'import { a } from "@/lib/outcome/queries";',
    ],
  ];

  it.each(fine)("%s", (_, rule, path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });
});
