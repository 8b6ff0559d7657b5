import { ArrowDown, ArrowUp } from "lucide-react";
import { act } from "@/app/act";
import { HiddenFields } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ActFields } from "@/components/proposal/act-fields";
import { ActForm, type ActTarget } from "@/components/proposal/act-form";
import { FileLink } from "@/components/proposal/file-link";
import { formFields } from "@/lib/lifecycle/inputs/fields";
import { replyInputs } from "@/lib/lifecycle/inputs/reply";
import { byteSize } from "@/lib/text/bytes";
import type { DraftWork } from "../work";

/** 附件: files that go out with the letter; added, put in order and taken away as long as it is drafted. */
export function Enclosures({ work: { dossier, reply } }: { work: DraftWork }) {
  const { id, version, enclosures } = reply;
  const target = { machine: "reply" as const, id, version, returnTo: `/draft/${id}#enclosures` };
  // In another order the forms are new ones: a file moved again is another act, with an id of its own.
  const order = enclosures.map((file) => file.id).join();
  return (
    <section aria-labelledby="enclosures-title" className="border-line border-t pt-4">
      <h2 id="enclosures-title" className="mb-2 font-semibold text-md">
        附件
      </h2>
      {enclosures.length > 0 && (
        <ol className="mb-3 flex flex-col divide-y divide-line-soft">
          {enclosures.map((file, at) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1.5">
              <span className="min-w-0 flex-1 break-words max-sm:basis-full">
                <FileLink itemId={dossier.head.id} id={file.id} name={file.name} beside />
                <span className="ml-3 text-ink-3 text-sm">{byteSize(file.size)}</span>
              </span>
              {enclosures.length > 1 && (
                <Move
                  key={order}
                  file={file}
                  target={target}
                  isFirst={at === 0}
                  isLast={!enclosures[at + 1]}
                />
              )}
              <ActForm
                action={act}
                target={{ ...target, event: "removeEnclosure" }}
                aria-label={`删除：${file.name}`}
              >
                <HiddenFields values={{ fileId: file.id }} />
                <SubmitButton variant="plain" size="sm">
                  删除
                </SubmitButton>
              </ActForm>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary className="w-fit cursor-pointer py-0.5 text-accent">添加附件</summary>
        <ActForm
          key={enclosures.length}
          action={act}
          target={{ ...target, event: "enclose" }}
          aria-label="添加附件"
          className="mt-2"
        >
          <ActFields fields={formFields(replyInputs.enclose)} />
          <SubmitButton variant="plain">添加</SubmitButton>
        </ActForm>
      </details>
    </section>
  );
}

type MoveProps = {
  file: { id: string; name: string };
  target: Omit<ActTarget, "event">;
  isFirst: boolean;
  isLast: boolean;
};

function Move({ file, target, isFirst, isLast }: MoveProps) {
  const ways = [
    { way: "up", zh: "上移", isOff: isFirst, Icon: ArrowUp },
    { way: "down", zh: "下移", isOff: isLast, Icon: ArrowDown },
  ];
  return (
    <ActForm
      action={act}
      target={{ ...target, event: "moveEnclosure" }}
      aria-label={`调整次序：${file.name}`}
      className="flex gap-1"
    >
      <HiddenFields values={{ fileId: file.id }} />
      {ways.map(({ way, zh, isOff, Icon }) => (
        <SubmitButton
          key={way}
          name="way"
          value={way}
          variant="quiet"
          size="sm"
          disabled={isOff}
          aria-label={`${zh}：${file.name}`}
          className="min-w-7 px-1! max-sm:min-w-11"
        >
          <Icon aria-hidden className="size-4" />
        </SubmitButton>
      ))}
    </ActForm>
  );
}
