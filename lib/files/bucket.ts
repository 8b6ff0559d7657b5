// Keeps the bytes in a bucket that speaks S3 (MinIO, a government cloud's object storage), when set. The library is
// loaded only then.
import "server-only";
import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { S3Settings } from "@/lib/env";
import type { Driver } from "./driver";

/** Objects `banli/<digest>` of the bucket. Every call may fail with the network; only "not there" is an answer. */
export async function bucketDriver(settings: S3Settings): Promise<Driver> {
  const sdk = await import("@aws-sdk/client-s3");
  const client: S3Client = new sdk.S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    forcePathStyle: settings.isPathStyle,
    // Checksums by default are an extension of AWS that other servers refuse.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
  const at = (name: string) => ({ Bucket: settings.bucket, Key: `banli/${name}` });
  return {
    put: async (sha256, bytes) => {
      const put = new sdk.PutObjectCommand({ ...at(sha256), Body: bytes, ContentLength: bytes.length });
      await client.send(put);
    },
    size: async (sha256) => {
      try {
        return (await client.send(new sdk.HeadObjectCommand(at(sha256)))).ContentLength ?? null;
      } catch (error) {
        if (error instanceof sdk.NotFound) return null;
        throw error;
      }
    },
    stream: async (sha256, range) => {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client.send(new sdk.GetObjectCommand({ ...at(sha256), Range }));
      if (!(Body instanceof Readable)) throw new Error(`no body for ${sha256}`);
      return Body;
    },
    drop: async (sha256) => {
      await client.send(new sdk.DeleteObjectCommand(at(sha256)));
    },
    probe: async () => {
      await client.send(new sdk.PutObjectCommand({ ...at("probe"), Body: "ok" }));
    },
  };
}
