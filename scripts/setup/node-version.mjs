import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const oldest = [20, 19];
const newestMajor = 24;

/** Throws a sentence when this Node is not one the project runs on. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isTooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (isTooOld || major > newestMajor) {
    throw new Error(
      `需要 Node.js ${oldest.join(".")} 至 ${newestMajor}，现在是 ${version}。请换用 Node.js ${newestMajor}（LTS）后重试。`,
    );
  }
}
