import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { mayAct } from "@/lib/dossier/may";
import { loadDossier } from "@/lib/dossier/open";
import { siteUrl } from "@/lib/env";
import { readText } from "@/lib/files/body";
import { linkForm } from "@/lib/forms/of-item";
import { endingOf, formResponse } from "../form-response";

/** Bytes: two ids, a token, and what the form it stands in carries. */
const longest = 30_000;

/**
 * 征询意见表 with a one-time link, for the registrar who has just made the link: nothing that is kept could show it
 * again, so it comes back with the form, in its body and not in the address, and is compared with what is kept of it.
 */
export async function POST(request: Request): Promise<Response> {
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    if (!as || !actor) return null;
    // Nobody signed out has a body read.
    const body = await readText(request, longest);
    const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
    const form = await new Response(body, { headers }).formData().catch(() => new FormData());
    const text = (name: string) => String(form.get(name) ?? "");
    const [id, ratingId, token] = [text("proposalId"), text("ratingId"), text("token")];
    if (!isUuid(ratingId)) return null;
    const now = new Date();
    const dossier = await loadDossier(actor, id, now);
    if (!mayAct(dossier, "makeRatingLink")) return null;
    return linkForm(dossier, { ratingId, token, address: `${siteUrl()}/rate/${token}` }, as, now);
  });
}
