// The database client is written from prisma/schema; it is not in the repository.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./node-version.mjs";

const output = join(root, "lib/db/generated");
const mark = join(output, ".source");

/** Writes the client when the schema or Prisma changed since it was written. */
export async function prepareClient({ prefix }) {
  const source = sourceHash();
  if (existsSync(mark) && readFileSync(mark, "utf8") === source) return;
  const { code, said } = await generate();
  if (code !== 0) throw new Error(`生成数据库客户端失败：\n${said}`);
  writeFileSync(mark, source);
  if (prefix) console.log(`${prefix}生成数据库客户端：完成`);
}

function sourceHash() {
  const folder = join(root, "prisma/schema");
  const hash = createHash("sha256").update(readFileSync(join(root, "node_modules/prisma/package.json")));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

function generate() {
  return new Promise((resolve) => {
    const cli = join(root, "node_modules/prisma/build/index.js");
    const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
    const child = spawn(process.execPath, [cli, "generate"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const hear = (chunk) => {
      said += chunk;
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("exit", (code) => resolve({ code: code ?? 1, said }));
  });
}
