// Who runs the database server. PostgreSQL refuses to run as root, so root hands it to the user `postgres`.
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { Complaint } from "@/scripts/say";

const run = promisify(execFile);

/** uid and gid for the server's processes; empty when the present user can run it. */
export type Identity = { uid?: number; gid?: number };

/** The identity to start the server with; as root creates the user `postgres` when missing. */
export async function serverIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known) return known;
  await run("groupadd", ["--system", "postgres"]).catch(() => undefined);
  await run("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]).catch(
    () => undefined,
  );
  const created = await lookUp();
  if (created) return created;
  throw new Complaint(
    "数据库不能以 root 运行，而系统中没有用户 postgres，也未能新建。请新建该用户，或改用普通用户运行。",
  );
}

async function lookUp(): Promise<Identity | undefined> {
  try {
    const [uid, gid] = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

/** True when processes of `identity` can enter `folder`: every folder above it must let them through. */
export function canEnter(folder: string, identity: Identity): boolean {
  if (identity.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...identity, cwd: "/" }).status === 0;
}
