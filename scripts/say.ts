// What the start commands print. A Complaint is a failure the person can do something about: one Chinese
// sentence, no stack trace, exit 1.
export class Complaint extends Error {
  override name = "Complaint";
}

export type Say = (zh: string) => void;

export const say: Say = (zh) => {
  process.stdout.write(`${zh}\n`);
};

/** Runs `main`; prints a failure as one sentence and ends the process with 1. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = error.name === "Complaint" || error.name === "SettingsError";
  return isExpected ? error.message : (error.stack ?? error.message);
}
