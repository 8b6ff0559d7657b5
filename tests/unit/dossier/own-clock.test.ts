import { expect, test } from "vitest";
import { ownClock } from "@/lib/dossier/own-clock";
import { aCase, issuedReply } from "../../factories/lifecycle-facts";
import { people } from "../../factories/lifecycle-people";

const clock = (stage: string, assignmentId: string | null, subjectId: string | null = null) => ({
  stage,
  assignmentId,
  subjectId,
});
const clocks = [
  clock("opinion", "assist"),
  clock("inner", "lead.s1"),
  clock("answer", "lead"),
  clock("publication", null, "reply"),
];
const file = aCase({ replies: [issuedReply()] });
const seen = (name: keyof typeof people, from = clocks) => ownClock(file, people[name].acting, from)?.stage;

test("各看各的期限：协办单位看协办意见，科室看内部时限，主办单位和两个办公室看答复", () => {
  expect(seen("coordinator.assist")).toBe("opinion");
  expect(seen("handler.own")).toBe("inner");
  expect(seen("coordinator.lead")).toBe("answer");
  expect(seen("dispatcher.own")).toBe("answer");
  expect(seen("registrar.own")).toBe("answer");
  expect(seen("proposer.lead")).toBe("answer");
});

test("科室没有自己的期限时看本单位的，没有本单位的就不显示别人的", () => {
  expect(seen("handler.own", [clock("opinion", "assist"), clock("answer", "lead")])).toBe("answer");
  expect(seen("coordinator.assist", [clock("answer", "lead"), clock("publication", null, "reply")])).toBe(
    undefined,
  );
  expect(seen("coordinator.lead", [clock("opinion", "assist"), clock("publication", null, "reply")])).toBe(
    "publication",
  );
});
