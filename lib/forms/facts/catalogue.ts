// 归档目录 of an item. The caller asks who may take the whole file.
import "server-only";
import type { Dossier } from "@/lib/dossier/open";
import { catalogueOf } from "@/lib/outcome/archive/catalogue";
import type { CatalogueFacts } from "../item/catalogue";

export async function catalogueFacts(dossier: Dossier): Promise<CatalogueFacts> {
  const { source, numberText, title, meeting, archiveNumber } = dossier.head;
  return {
    ...(await catalogueOf(dossier)),
    item: { source, numberText, title, meeting: meeting.name },
    archiveNumber: archiveNumber ?? "",
  };
}
