import { ButtonLink } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-class";

type Props = {
  /** Where the form is made, see app/api/forms. */
  href: string;
  /** What it is called, for those who hear the page. */
  zh: string;
  /** Said on the buttons where the place does not tell what is downloaded: 「申请表 PDF」. */
  of?: string;
  /** As large as the buttons beside them. */
  size?: ButtonSize;
};

/** A form as a file: to print, and to type in. */
export function FormLinks({ href, zh, of, size = "sm" }: Props) {
  const to = (as: string) => `${href}${href.includes("?") ? "&" : "?"}as=${as}`;
  const before = of ? `${of} ` : "";
  return (
    <span className="inline-flex flex-wrap gap-2">
      <ButtonLink size={size} href={to("pdf")} aria-label={`下载${zh}（PDF）`} download>
        {before}PDF
      </ButtonLink>
      <ButtonLink size={size} href={to("docx")} aria-label={`下载${zh}（Word）`} download>
        {before}Word
      </ButtonLink>
    </span>
  );
}
