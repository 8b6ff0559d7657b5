// Running a command of the project as a person would, and reading what it prints.
import { type ChildProcess, spawn } from "node:child_process";

export type Program = {
  child: ChildProcess;
  /** Everything printed so far, both streams. */
  said: () => string;
  /** Waits for a line that matches; throws with what was said when the program ends first or a minute passes. */
  until: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** The exit code. */
  ended: Promise<number | null>;
};

export type ProgramOptions = {
  env?: Record<string, string | undefined>;
  cwd?: string;
  uid?: number;
  gid?: number;
};

/** Starts a program; a variable set to undefined is taken away. */
export function start(file: string, args: string[], options: ProgramOptions = {}): Program {
  const { env, ...rest } = options;
  const clean = {
    ...process.env,
    DATABASE_URL: undefined,
    DATA_DIR: undefined,
    NEXTAUTH_SECRET: undefined,
    ...env,
  };
  const child = spawn(file, args, { ...rest, env: clean, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const until = async (pattern: RegExp) => {
    const limit = Date.now() + 60_000;
    for (;;) {
      const found = text.match(pattern);
      if (found) return found;
      if (child.exitCode !== null || Date.now() > limit)
        throw new Error(`没有等到 ${pattern}，输出为：\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  return { child, said: () => text, until, ended };
}

const typescript = ["--import", "tsx", "--conditions=react-server"];

/** Starts a TypeScript file of the project. */
export function startScript(file: string, args: string[], options: ProgramOptions = {}): Program {
  return start(process.execPath, [...typescript, file, ...args], options);
}

export type Office = Program & {
  url: string;
  postmaster: number;
  supervisor: number;
  web: { port: number; pid: number };
};

/** Starts the stand-in office on `dataDir` and waits until both its servers run. */
export async function startOffice(dataDir: string, options: ProgramOptions = {}): Promise<Office> {
  return openOffice(
    startScript("tests/support/stand-in.ts", [dataDir, "tests/support/slow-web.mjs"], options),
  );
}

/** Reads the stand-in's addresses from what it prints. */
export async function openOffice(program: Program): Promise<Office> {
  const ready = JSON.parse((await program.until(/^ready (\{.*\})$/m))[1] ?? "{}");
  const web = JSON.parse((await program.until(/^web (\{.*\})$/m))[1] ?? "{}");
  return { ...program, ...ready, web };
}
