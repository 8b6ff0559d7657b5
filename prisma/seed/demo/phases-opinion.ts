// Phases of a story's assist units: the opinion is drafted, reviewed and sent to the lead unit, or waived.
import { saveDraft } from "@/lib/transition/autosave";
import { unitId } from "../office/units";
import { dayZh, externalNumber, issueSealed, passOnce } from "./phases-letter";
import { dayFromToday, sectionAt } from "./phases-unit";
import {
  act,
  answeringRows,
  by,
  codeOfUnit,
  forgetPicture,
  letterOf,
  nextMoment,
  onLetter,
  onRow,
  type Picture,
  pictureOf,
  type Row,
  type Run,
  topRows,
} from "./run";
import { opinionOf } from "./words";

function assistRows(picture: Picture, unit: string | undefined): Row[] {
  return topRows(picture, "assist").filter(
    (row) => row.state !== "done" && (!unit || row.unitId === unitId(unit)),
  );
}

export type OpinionOptions = { unit?: string; text?: readonly string[] };

/** An assist unit drafts its opinion and sends it up. */
export async function opinionDraft(run: Run, options: OpinionOptions): Promise<void> {
  for (const row of assistRows(await pictureOf(run), options.unit)) {
    const { unit, section } = sectionAt(run, row);
    const handler = await by(run, `${section}.handler`);
    await act(run, handler, onRow(row), "startReply");
    const letter = letterOf(await pictureOf(run), row);
    if (!letter) throw new Error(`no opinion of ${unit} on ${run.item.key}`);
    const lines = options.text ?? opinionOf(run.item, unit, dayZh(dayFromToday(run, 45)));
    const blocks = lines.map((text, index) => ({ id: `p${index + 1}`, askId: null, level: 0, text }));
    await saveDraft(
      handler,
      { replyId: letter.id, draftCounter: letter.draftCounter, text: { blocks } },
      nextMoment(run),
    );
    forgetPicture(run);
    await act(run, handler, onLetter(letter), "submit");
  }
}

/** The opinion goes through the review and is issued to the lead unit. */
export async function opinionIssue(run: Run, options: { unit?: string }): Promise<void> {
  for (const row of assistRows(await pictureOf(run), options.unit)) {
    for (let stage = 0; stage < 6; stage += 1) {
      const letter = letterOf(await pictureOf(run), row);
      if (letter?.state === "reviewing") await passOnce(run, row, letter, "");
    }
    const letter = letterOf(await pictureOf(run), row);
    if (letter?.documentNumber === null) {
      const documentNumber = externalNumber(run, codeOfUnit(row.unitId)).replace("函", "协办函");
      const coordinator = await by(run, `${codeOfUnit(row.unitId)}.coordinator`);
      await act(run, coordinator, onLetter(letter), "numberLetter", { documentNumber });
    }
    if (letter) await issueSealed(run, row, letter, "exchange");
  }
}

/** An opinion that says nothing goes back, by the short clock. */
export async function bounce(run: Run, options: { unit: string; reason: string }): Promise<void> {
  const picture = await pictureOf(run);
  const lead = answeringRows(picture)[0];
  const row = topRows(picture, "assist").find((one) => one.unitId === unitId(options.unit));
  if (!row) throw new Error(`${options.unit} does not assist ${run.item.key}`);
  const actor = await by(run, `${codeOfUnit(lead?.unitId ?? "")}.coordinator`);
  await act(run, actor, onRow(row), "bounce", { reason: options.reason });
}

/** The lead unit lets an assist unit off its opinion. */
export async function waive(run: Run, options: { unit: string; reason: string }): Promise<void> {
  const picture = await pictureOf(run);
  const lead = answeringRows(picture)[0];
  for (const row of assistRows(picture, options.unit)) {
    const actor = await by(run, `${codeOfUnit(lead?.unitId ?? "")}.coordinator`);
    await act(run, actor, onRow(row), "waive", { reason: options.reason });
  }
}
