import { currentActor } from "@/lib/access/actor";
import { isUuid } from "@/lib/access/uuid";
import { loadDossier } from "@/lib/dossier/open";
import { itemForm, itemFormNames } from "@/lib/forms/of-item";
import { endingOf, formResponse } from "../../../../form-response";

type Context = { params: Promise<{ id: string; form: string; subject: string }> };

/** A form of an item filled from its data, `?as=pdf` or `?as=docx`, for whoever may read what stands on it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, form, subject } = await params;
  const name = itemFormNames.find((one) => one === form);
  const as = endingOf(request);
  const actor = isUuid(subject) ? await currentActor() : null;
  return formResponse(async () => {
    if (!name || !as || !actor) return null;
    return itemForm(await loadDossier(actor, id, new Date()), name, subject, as);
  });
}
