import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { openDossier } from "@/lib/dossier/open";
import { isShownInPage, purposeZh } from "@/lib/files/kinds";
import { filesOf } from "@/lib/files/queries";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** One paper of the item, looked at in place; the way on leads through the papers of this reader. */
export default async function FilePage({ params }: Props) {
  const { id, fileId } = await params;
  const { actor, head } = await openDossier(id);
  const files = (await filesOf(actor, head)).filter((file) => isShownInPage(file.mime));
  const place = files.findIndex((file) => file.id === fileId);
  const file = files[place];
  if (!file) notFound();
  const source = `/api/files/${file.id}`;
  const at = (other: number) => files[other] && `/proposals/${id}/files/${files[other].id}`;
  const [before, after] = [at(place - 1), at(place + 1)];
  const isPdf = file.mime === "application/pdf";
  return (
    <Panel title={file.name} aside={`${purposeZh[file.purpose]}　${place + 1} / ${files.length}`}>
      <div className="mb-3 flex flex-wrap gap-2">
        <ButtonLink href={source} download>
          下载
        </ButtonLink>
        {before && <ButtonLink href={before}>上一件</ButtonLink>}
        {after && <ButtonLink href={after}>下一件</ButtonLink>}
        <ButtonLink href={actor.acting.kind === "proposer" ? `/my/${id}` : `/proposals/${id}`}>
          返回
        </ButtonLink>
      </div>
      {isPdf ? (
        <>
          <iframe
            src={`${source}?view`}
            title={file.name}
            className="h-[80vh] w-full border border-line bg-sheet"
          />
          <p className="mt-2 text-ink-3 text-sm">
            没有显示的（部分手机浏览器不能在页面里打开 PDF），请点“下载”查看。
          </p>
        </>
      ) : (
        // biome-ignore lint/performance/noImgElement: an attachment behind an access check is not for the image cache.
        <img src={`${source}?view`} alt={file.name} className="mx-auto h-auto max-w-full" />
      )}
    </Panel>
  );
}
