// How a page answers what its reader may not see.
import "server-only";
import { notFound } from "next/navigation";
import { NotVisible } from "@/lib/lifecycle/refusal";

/** For pages: what this actor may not see is a page that does not exist. Actions get the same from defineAction. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotVisible) notFound();
    throw error;
  }
}
