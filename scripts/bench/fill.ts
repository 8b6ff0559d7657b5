// Fills the benchmark's scratch database; run by bench.ts as a process of its own, because the seed uses the
// process's one database client. Arguments: how many items, and the seed of chance.
import { db } from "@/lib/db/client";
import { makeProposals } from "@/prisma/seed/bulk";
import { runMain, say } from "@/scripts/say";

const [count, seed] = process.argv.slice(2).map(Number);

await runMain(async () => {
  const started = performance.now();
  const rows = await makeProposals(count ?? 0, seed ?? 1, new Date(), (text) => say(`      ${text}`));
  await db.$executeRawUnsafe("VACUUM ANALYZE");
  await db.$disconnect();
  say(`      写入 ${rows} 行，用时 ${((performance.now() - started) / 1000).toFixed(0)} 秒`);
  return 0;
});
