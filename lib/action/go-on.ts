// Where an action leads when it has written.
import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { anyHost } from "@/lib/access/home";

/** Goes to `path` of this site with `?done=` for what was done. */
export function goOn(path: string, done: string): never {
  const target = new URL(path, anyHost);
  target.searchParams.set("done", done);
  // The frames around the page say the state, the buttons and the counts as well: without this the browser keeps them.
  revalidatePath("/", "layout");
  redirect(`${target.pathname}${target.search}${target.hash}`);
}
