import { currentActor } from "@/lib/access/actor";
import { blankForms, blankNames, blankReaders } from "@/lib/forms/blank";
import { formFile } from "@/lib/forms/file";
import { endingOf, formResponse } from "../../form-response";

type Context = { params: Promise<{ form: string }> };

/** A blank form as a file, `?as=pdf` or `?as=docx`, for every post that works with items. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { form } = await params;
  const name = blankNames.find((one) => one === form);
  const as = endingOf(request);
  const actor = await currentActor();
  return formResponse(async () => {
    if (!name || !as || !actor || !blankReaders.includes(actor.acting.kind)) return null;
    const { zh, form: make } = blankForms[name];
    return formFile(make(), `空白${zh}`, as);
  });
}
