// What the forms of terms and seats let through.
import { expect, test } from "vitest";
import { addSeatInput, createTermInput } from "@/lib/seats/schema";

test.each(["0001-01-01", "9999-12-31", "2027-02-29", "99999-01-01", "2027-2-1", ""])(
  "日期 %j 不收",
  (day) => {
    const term = createTermInput.safeParse({ ordinal: "20", name: "区二十届人大", startsOn: day });
    expect(term.error?.issues.map((issue) => issue.path.join())).toEqual(
      expect.arrayContaining(["startsOn"]),
    );
    const seat = addSeatInput.safeParse({
      termId: "019a0000-1dc4-7891-89a3-3f8571deab9d",
      name: "王某",
      validFrom: day,
    });
    expect(seat.success).toBe(false);
  },
);
