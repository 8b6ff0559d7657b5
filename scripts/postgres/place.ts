// Where the database's files lie. Normally inside the data folder; when the server's user cannot enter that
// (a checkout under a closed home folder, run as root), in a lasting place that it can, named in a note.
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Complaint, type Say } from "@/scripts/say";
import { canEnter, type Identity } from "./identity";

export type Place = { cluster: string; binariesFallback: string; password: string; log: string };

/** Outside every home folder and kept over restarts, unlike the system's temporary folder. */
const systemFolder = "/var/lib/banli";

/** The files' place for `dataDir`, made when missing; the same one every time. */
export async function findPlace(dataDir: string, identity: Identity, say: Say): Promise<Place> {
  // Others must be able to pass through when the server runs as another user; the files themselves stay closed.
  const isShared = identity.uid !== undefined;
  await mkdir(dataDir, { recursive: true, mode: isShared ? 0o711 : 0o700 }).catch(() => {
    throw new Complaint(`无法新建数据文件夹 ${dataDir}。请检查权限，或用 DATA_DIR 指定另一个文件夹。`);
  });
  if (isShared) await chmod(dataDir, 0o711);
  const home = canEnter(dataDir, identity) ? dataDir : await outside(dataDir, identity, say);
  return {
    cluster: join(home, "postgres"),
    log: join(home, "postgres.log"),
    binariesFallback: join(systemFolder, "programs"),
    password: await keepPassword(join(dataDir, "postgres-password")),
  };
}

async function outside(dataDir: string, identity: Identity, say: Say): Promise<string> {
  const note = join(dataDir, "postgres-folder");
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const home = existsSync(note) ? (await readFile(note, "utf8")).trim() : join(systemFolder, name);
  try {
    await mkdir(home, { recursive: true, mode: 0o711 });
  } catch {
    throw new Complaint(
      `数据库用户进不了 ${dataDir}，也无法新建 ${home}。请用 DATA_DIR 指定一个其他用户可以进入的文件夹，或改用普通用户运行。`,
    );
  }
  if (!canEnter(home, identity)) {
    throw new Complaint(
      `数据库用户进不了 ${dataDir} 和 ${home}。请用 DATA_DIR 指定一个其他用户可以进入的文件夹。`,
    );
  }
  await writeFile(note, `${home}\n`, { mode: 0o600 });
  say(`数据库用户进不了 ${dataDir}，数据库文件存放在 ${home}（备份时请一并备份）`);
  return home;
}

async function keepPassword(file: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, "utf8")).trim();
  const password = randomBytes(24).toString("base64url");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Gives `path` to the server's user, when it is another one. */
export async function handOver(path: string, { uid, gid }: Identity): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}
