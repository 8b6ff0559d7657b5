import { describe, expect, it } from "vitest";
import { combineRatings, overallOf, type RatingLevel, type SignerRating } from "@/lib/rules/ratings";

const rated = (attitude: RatingLevel | null, result: RatingLevel | null, isLead = false): SignerRating => ({
  isLead,
  attitude,
  result,
});

describe("one signer", () => {
  it("is as satisfied as with the worse of attitude and result", () => {
    expect(overallOf(rated("satisfied", "dissatisfied"))).toBe("dissatisfied");
    expect(overallOf(rated("basically_satisfied", "very_satisfied"))).toBe("basically_satisfied");
    expect(overallOf(rated("satisfied", null))).toBe("satisfied");
  });

  it("who has not answered is neither satisfied nor dissatisfied", () => {
    expect(overallOf(rated(null, null))).toBeNull();
  });
});

describe("several signers", () => {
  const all = [rated("satisfied", "satisfied", true), rated("satisfied", "dissatisfied"), rated(null, null)];

  it("follow the lead signer where the profile says so", () => {
    expect(combineRatings("lead", all)).toBe("satisfied");
    expect(combineRatings("lead", all.slice(1))).toBeNull();
  });

  it("never lose one 不满意 otherwise", () => {
    expect(combineRatings("worst", all)).toBe("dissatisfied");
    expect(combineRatings("each", all)).toBe("dissatisfied");
  });

  it("have no rating while nobody has rated", () => {
    for (const combination of ["lead", "worst", "each"] as const)
      expect(combineRatings(combination, [])).toBeNull();
  });
});
