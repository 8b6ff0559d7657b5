// npm run docs: writes lib/lifecycle/README.md from the tables.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lifecycleDocs } from "@/lib/lifecycle/docs";

const file = fileURLToPath(new URL("../lib/lifecycle/README.md", import.meta.url));
writeFileSync(file, lifecycleDocs());
console.log("已更新 lib/lifecycle/README.md");
