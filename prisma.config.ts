import { defineConfig } from "prisma/config";

// The CLI would fetch a schema-engine binary, which a closed network cannot. generate, validate and format
// never start it, so any existing executable will do; migrations run through lib/db/migrate.ts instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= "1";
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
