import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `server-only` throws outside a React server; the tests are one in all but name.
const alias = { "@": at("./"), "server-only": at("./tests/support/empty.ts") };

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: process.env.BANLI_REPORT
      ? ["default", ["json", { outputFile: process.env.BANLI_REPORT }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          // Letters, forms and uploads are set and unpacked by processes of their own: seconds on a busy machine.
          testTimeout: 30_000,
          env: { TZ: "Asia/Shanghai" },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          env: { TZ: "Asia/Shanghai" },
          globalSetup: ["tests/support/database-setup.ts"],
          setupFiles: ["tests/support/worker-database.ts"],
          pool: "forks",
          // Two cores: more workers only wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
