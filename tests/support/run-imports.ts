// A process of its own that carries out confirmed imports, for the tests that kill it half way.
import { runImports } from "@/lib/intake/excel/run";

runImports(new Date()).then(() => process.exit(0));
