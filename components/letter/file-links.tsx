import { ButtonLink, type ButtonLook } from "@/components/ui/button";

type Props = ButtonLook & { replyId: string; className?: string };

/** The letter as a file: pages as they are printed, and a document to write on in. */
export function FileLinks({ replyId, ...look }: Props) {
  return (
    <>
      <ButtonLink {...look} href={`/api/letters/${replyId}?as=pdf`} download>
        下载 PDF
      </ButtonLink>
      <ButtonLink {...look} href={`/api/letters/${replyId}?as=docx`} download>
        下载 Word
      </ButtonLink>
    </>
  );
}
