// The demo's accounts as a table in the terminal.
import type { DemoAccount } from "@/prisma/seed/accounts";
import type { Say } from "./say";

/** Prints the accounts in columns, in the order given. */
export function printAccounts(accounts: readonly DemoAccount[], say: Say): void {
  const rows = accounts.map((each) => [each.post, each.unit, each.zh, each.login, each.password]);
  const table = [["岗位", "单位", "姓名", "账号", "密码"], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => widthOf(row[column] ?? ""))));
  say("\n演示账号");
  for (const row of table) {
    say(
      `  ${row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
        .join("  ")
        .trimEnd()}`,
    );
  }
}

/** Columns a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
}
