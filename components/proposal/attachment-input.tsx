import { FileInput } from "@/components/form/file-input";
import type { AttachmentPurpose } from "@/lib/db/generated/enums";
import { acceptAttribute, maxBytes } from "@/lib/files/kinds";

type Props = { name?: string; purpose: AttachmentPurpose; multiple?: boolean };

/** Chooses files of an item: sent ahead of the form, of the kinds and size that their purpose takes. */
export function AttachmentInput({ purpose, ...rest }: Props) {
  return <FileInput {...rest} purpose={purpose} accept={acceptAttribute(purpose)} maxBytes={maxBytes} />;
}
