// Who acts on what was divided among the sections of a unit, or handed on to the bureaus of a government.
import type { Who } from "./engine";
import { type AssignmentFacts, childrenOf } from "./facts";
import { actsAs, coordinates, rowDispatcher, rowHandler } from "./who";

/** The office of the unit that gave the row to its section (or bureau). */
export const parentCoordinator: Who<AssignmentFacts> = {
  zh: "上级单位联络员（分解到科室的任务）",
  posts: ["coordinator", "section_head"],
  is: (facts, actor) => facts.row.parentId !== null && rowDispatcher.is(facts, actor),
};

/** The office of a unit that has divided the work. */
export const divider: Who<AssignmentFacts> = {
  zh: "联络员（下级任务为科室负责人；已分解到科室的）",
  posts: ["coordinator", "section_head"],
  is: ({ file, row }, actor) => coordinates(row, actor) && childrenOf(file, row.id).length > 0,
};

/** The head of a section whose row nobody has been given yet: to name the clerk is the next step. */
export const headToHand: Who<AssignmentFacts> = {
  zh: "科室负责人（还没有承办人）",
  posts: ["section_head"],
  is: ({ row }, actor) =>
    row.parentId !== null && row.handlerId === null && actsAs(actor, "section_head", row.unitId),
};

/** Those of a section that only assists: handing its text in is what they are there for. */
export const assistingHandler: Who<AssignmentFacts> = {
  zh: "配合科室的承办人、科室负责人",
  posts: ["handler", "section_head"],
  is: (facts, actor) => facts.row.duty === "assist" && rowHandler.is(facts, actor),
};
