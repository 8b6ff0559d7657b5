// The direction of imports (see lib/README.md). tests/unit/architecture.test.ts holds the same rules by reading
// the import lines, so that a check that was not run cannot hide a breach.
const phases = "intake|dispatch|assignment|consultation|reply|outcome";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lifecycle-is-pure",
      comment: "lib/lifecycle imports itself, lib/text and zod only: no framework, no clock, no database.",
      severity: "error",
      from: { path: "^lib/lifecycle/" },
      to: { pathNot: "^(lib/(lifecycle|text)/|node_modules/zod/)" },
    },
    {
      name: "transition-knows-no-phase",
      severity: "error",
      from: { path: "^lib/transition/" },
      to: { path: `^(lib/(${phases}|worklist|ledger|reporting)/|app/|components/)` },
    },
    {
      name: "phase-commands-stay-in-their-phase",
      comment: "A phase reads another phase but never commands it.",
      severity: "error",
      from: { path: `^lib/(${phases})/` },
      to: { path: `^lib/(${phases})/.*commands`, pathNot: "^lib/$1/" },
    },
    {
      name: "reading-folders-command-nothing",
      severity: "error",
      from: { path: "^lib/(worklist|ledger|reporting)/" },
      to: { path: "^lib/(transition/|.*commands)" },
    },
    {
      name: "lib-knows-no-page",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components|scripts|tests|prisma/seed)/" },
    },
    {
      name: "pages-never-touch-the-database",
      severity: "error",
      from: { path: "^(app|components)/" },
      to: { path: "^lib/(db|transition)/", pathNot: "^lib/db/generated/enums" },
    },
    {
      name: "primitives-know-no-domain",
      severity: "error",
      from: { path: "^components/(ui|form|layout)/" },
      to: { path: "^lib/", pathNot: "^lib/(action/state|text/bytes)" },
    },
    {
      name: "components-know-no-page",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "product-knows-no-tool",
      severity: "error",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^(tests|scripts|prisma/seed)/", dependencyTypesNot: ["npm"] },
    },
    {
      name: "not-resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^lib/db/generated|^\\.next)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "require", "node", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
