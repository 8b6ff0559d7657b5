import { currentActor } from "@/lib/access/actor";
import { loadDossier } from "@/lib/dossier/open";
import { catalogueFacts } from "@/lib/forms/facts/catalogue";
import { formFile } from "@/lib/forms/file";
import { catalogueForm } from "@/lib/forms/item/catalogue";
import { mayTakeWholeFile } from "@/lib/outcome/archive/whole-file";
import { endingOf, formResponse } from "../../form-response";

type Context = { params: Promise<{ id: string }> };

/** 归档目录 of an item as a file, for whoever reads its page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    const dossier = as && actor && (await loadDossier(actor, id, new Date()));
    if (!dossier || !mayTakeWholeFile(dossier)) return null;
    const { numberText, title } = dossier.head;
    const form = catalogueForm(await catalogueFacts(dossier));
    return formFile(form, `归档目录 ${numberText ?? "未编号"} ${title}`, as);
  });
}
