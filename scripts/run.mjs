// The entry of every command in package.json. It must work before anything is installed, so it uses nothing
// but Node: it looks at Node's version, installs what is missing, writes the database client, and hands over.
//
// package.json calls it by `exec`: the shell npm starts would otherwise keep SIGTERM to itself.
import { spawn } from "node:child_process";
import { prepareClient } from "./setup/client.mjs";
import { prepareModules } from "./setup/modules.mjs";
import { checkNode, root } from "./setup/node-version.mjs";

/** What each command needs: the tools for testing, and the number of steps it announces. */
const commands = {
  demo: { withTools: false, steps: 6 },
  start: { withTools: false, steps: 5 },
  build: { withTools: false, steps: 2 },
  dev: { withTools: true, steps: 0 },
  check: { withTools: true, steps: 0 },
  test: { withTools: true, steps: 0 },
  bench: { withTools: true, steps: 0 },
  screenshots: { withTools: true, steps: 0 },
  "lifecycle-docs": { withTools: true, steps: 0 },
  "db-migration": { withTools: true, steps: 0 },
};

const [name, ...rest] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`没有命令 ${name ?? ""}。可用：${Object.keys(commands).join("、")}`);
  process.exit(1);
}

try {
  checkNode();
  const prefix = command.steps > 0 ? `[1/${command.steps}] ` : "";
  await prepareModules({ withTools: command.withTools, prefix });
  await prepareClient({ prefix });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const file = name === "bench" ? "scripts/bench/bench.ts" : `scripts/${name}.ts`;
const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", file, ...rest], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
});
// The terminal sends Ctrl-C to both of us; a process manager sends its signal only here. Passing it on twice
// does no harm, leaving before the child would.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm killed outright cannot pass anything on: without it, the database must not stay behind.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
}
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
