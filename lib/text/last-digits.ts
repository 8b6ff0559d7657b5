// By what somebody without an account is asked whether the link is theirs. Pure.

const asked = 4;

/** The last four digits of each telephone or card number; a number with fewer digits proves nothing and is left out. */
export function lastDigits(numbers: readonly string[]): string[] {
  return numbers
    .map((one) => one.replace(/\D/g, ""))
    .filter((digits) => digits.length >= asked)
    .map((digits) => digits.slice(-asked));
}
