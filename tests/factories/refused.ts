// What a try came to, as one word to expect: for tests that hold a row of tries against a row of answers.
import { NotVisible, type Refusal, Refused } from "@/lib/lifecycle/refusal";

async function refusalOf(run: Promise<unknown>): Promise<Refusal | null> {
  try {
    await run;
    return null;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal;
    if (fault instanceof NotVisible) return { code: "not found", zh: "not found" };
    throw fault;
  }
}

/** The refusal's code, 「not found」 for what is not visible, or 「done」; any other fault is thrown. */
export async function refusalCode(run: Promise<unknown>): Promise<string> {
  return (await refusalOf(run))?.code ?? "done";
}

/** The same with the refusal's sentence. */
export async function refusalZh(run: Promise<unknown>): Promise<string> {
  return (await refusalOf(run))?.zh ?? "done";
}
