import { expect, test } from "vitest";
import { lastDigits } from "@/lib/text/last-digits";

test.each([
  [["13305330042"], ["0042"]],
  [["0533-6430-118"], ["0118"]],
  [["", "第D-013号", "19001"], ["9001"]],
  [["转 12"], []],
])("of %j the last four digits are %j", (numbers, digits) => {
  expect(lastDigits(numbers)).toEqual(digits);
});
