// The key that signs sessions, when the settings name none: made once and kept in the data folder, so that
// people stay signed in over a restart.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The data folder's session key (mode 0600), made on the first call. */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, "session-secret");
  if (existsSync(file)) return (await readFile(file, "utf8")).trim();
  const secret = randomBytes(48).toString("base64url");
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
