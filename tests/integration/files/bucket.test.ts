import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anOffice, as } from "@/tests/factories/case";
import { pdf } from "@/tests/unit/files/zip-fixture";

const bucket = "banli-files";
let server: S3rver;

beforeAll(async () => {
  await anOffice();
  const directory = await mkdtemp(join(tmpdir(), "banli-s3-"));
  const configureBuckets = [{ name: bucket, configs: [] }];
  server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  const { port } = await server.run();
  vi.stubEnv("S3_ENDPOINT", `http://127.0.0.1:${port}`);
  vi.stubEnv("S3_BUCKET", bucket);
  vi.stubEnv("S3_ACCESS_KEY", "S3RVER");
  vi.stubEnv("S3_SECRET_KEY", "S3RVER");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

// Settings are read once in a process: the modules of this file are loaded after they are set.
async function fresh() {
  vi.resetModules();
  const [commands, store, env] = await Promise.all([
    import("@/lib/files/commands"),
    import("@/lib/files/store"),
    import("@/lib/env"),
  ]);
  return { ...commands, ...store, ...env };
}

test("设了对象存储，附件存进桶里，取得回整个和一段；没人用的清掉，桶里也不留", async () => {
  const { storeUpload, sweepUnlinked, sha256Of, sizeOf, openBytes, isStorageWritable, s3Settings } =
    await fresh();
  expect(s3Settings()?.bucket).toBe(bucket);
  expect(await isStorageWritable()).toBe(true);
  const bytes = Buffer.concat([pdf, Buffer.from("盖章件")]);
  const clerk = await as("lianluo");
  await storeUpload(clerk, new File([new Uint8Array(bytes)], "盖章件.pdf"), "sealed_copy");
  const sha256 = sha256Of(bytes);
  expect(await sizeOf(sha256)).toBe(bytes.length);
  expect(await text(await openBytes(sha256))).toBe(bytes.toString());
  expect(await text(await openBytes(sha256, { start: 1, end: 3 }))).toBe("PDF");
  expect(await sizeOf(sha256Of(Buffer.from("没有的")))).toBeNull();

  const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
  expect(await sweepUnlinked(tomorrow)).toBe(1);
  expect(await sizeOf(sha256)).toBeNull();
});

test("桶不答话时说自己不能用，不当成文件不存在", async () => {
  vi.stubEnv("S3_ENDPOINT", "http://127.0.0.1:9");
  const { sizeOf, sha256Of, isStorageWritable } = await fresh();
  expect(await isStorageWritable()).toBe(false);
  await expect(sizeOf(sha256Of(Buffer.from("任何内容")))).rejects.toThrow();
});

test("对象存储只设了一半，不许悄悄存到别处", async () => {
  const { parseEnv } = await fresh();
  expect(parseEnv({ S3_STYLE: "host" }).S3_STYLE).toBe("host");
  vi.stubEnv("S3_SECRET_KEY", "");
  const { s3Settings } = await fresh();
  expect(() => s3Settings()).toThrow("要么都设");
});
