// 上级交办件: no registrar keeps them here, so the 交办机构 does what a registrar does for an own item, and nobody rates them.
import { describe, expect, test } from "vitest";
import { decide } from "@/lib/lifecycle/engine";
import { type ProposalEvent, proposalEvents, proposalStates } from "@/lib/lifecycle/proposal";
import { aCase, issuedReply, today, withRows } from "../../factories/lifecycle-facts";
import { type PersonName, people } from "../../factories/lifecycle-people";

const kept = {
  amend: "handling",
  withdraw: "handling",
  void: "admitted",
  conclude: "replied",
  archive: "concluded",
} as const satisfies Partial<Record<ProposalEvent, string>>;
type Kept = keyof typeof kept;
const events = Object.keys(kept) as Kept[];

function asked(event: Kept, name: PersonName, origin: "own" | "upper") {
  const file = withRows(
    aCase({
      state: kept[event],
      proposal: { origin, bodyId: "upperBody" },
      replies: [issuedReply({ publication: "published" })],
    }),
    { assist: { state: "done" } },
  );
  const answer = decide(proposalEvents[event], proposalStates, file, { actor: people[name], today });
  return answer.ok ? "ok" : answer.refusal.code;
}

describe.each(events)("%s", (event) => {
  test("is the 交办机构's on an upper item, and not on an own one", () => {
    expect(asked(event, "dispatcher.own", "upper")).toBe("ok");
    expect(asked(event, "dispatcher.own", "own")).toBe("not_yours");
  });

  test("is nobody else's", () => {
    for (const name of ["dispatcher.other", "registrar.own", "coordinator.lead", "leader.lead"] as const)
      expect(asked(event, name, "upper"), name).toBe("not_yours");
  });
});

test("who works in a unit at work on it does not conclude it", () => {
  expect(asked("conclude", "dispatcher.inAssist", "upper")).toBe("own_unit");
});
