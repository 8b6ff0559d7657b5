// Writes lib/lifecycle/README.md from the tables, so that what is documented is what is decided.
import { describeMachine } from "./docs/describe";
import { diagram, eventTable, roleMatrix, stateTable } from "./docs/markdown";
import { type Machine, machineNames } from "./machines";

const titles: Record<Machine, string> = { proposal: "Proposal", assignment: "Assignment", reply: "Reply" };

const opening = `# The lifecycle: three tables

Generated from \`proposal.ts\`, \`acts/\`, \`assignment.ts\`, \`reply.ts\` and \`inputs/\` by \`npm run docs\`; a test fails when
it is stale. Do not edit it by hand.

This folder decides who may do what, from which state and under which conditions. It is pure: it imports itself and
\`lib/text\`, reads no clock, opens no database and writes nothing. \`lib/transition/fire.ts\` asks it on the locked row and carries
the decision out; pages ask it for the action bar.

*Moves* change a state, *acts* leave it. A row is decided in this order: who (any one of the entries), state, then every
condition. A refusal is a code and a Chinese sentence. Not states: overdue (computed from a date), key item, joint handling,
outcome, rating, an open promise.

To add a row: write it in its table, its fields in \`inputs/\`, a sentence for a new guard in \`docs/conditions.ts\`, the code
of a new effect in \`lib/transition/effects/\`, what is expected of it in \`tests/unit/lifecycle/\`; then \`npm run docs\`.`;

/** The whole README, ending in a newline. */
export function lifecycleDocs(): string {
  return `${[opening, ...machineNames.map(machineSection)].join("\n\n")}\n`;
}

function machineSection(machine: Machine): string {
  const doc = describeMachine(machine);
  const moves = doc.rows.filter((row) => row.isMove);
  const acts = doc.rows.filter((row) => !row.isMove);
  return [
    `## ${titles[machine]} (${doc.zh})`,
    diagram(doc),
    "### States",
    stateTable(doc),
    "### Moves",
    eventTable(doc, moves),
    "### Acts",
    eventTable(doc, acts),
    "### Who can ever",
    roleMatrix(doc),
  ].join("\n\n");
}
