"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define-action";
import { addSeat, changeSeat, createTerm, endSeat } from "@/lib/seats/commands";
import { fingerprint, importSeats, lineText, previewSeats } from "@/lib/seats/import-commands";
import {
  addSeatInput,
  changeSeatInput,
  createTermInput,
  endSeatInput,
  importSeatsInput,
} from "@/lib/seats/schema";

export const createTermAction = defineAction(createTermInput, async (actor, input) => {
  const id = await createTerm(actor, input, new Date());
  revalidatePath("/", "layout");
  redirect(`/settings/terms/${id}?done=created`);
});

export const addSeatAction = defineAction(addSeatInput, async (actor, input) => {
  await addSeat(actor, input, new Date());
  revalidatePath("/", "layout");
  redirect(`/settings/terms/${input.termId}?done=added`);
});

export const changeSeatAction = defineAction(changeSeatInput, async (actor, input) => {
  await changeSeat(actor, input, new Date());
  revalidatePath("/", "layout");
  redirect(`/settings/terms/seats/${input.seatId}?done=changed`);
});

export const endSeatAction = defineAction(endSeatInput, async (actor, input) => {
  await endSeat(actor, input, new Date());
  revalidatePath("/", "layout");
  redirect(`/settings/terms/seats/${input.seatId}?done=ended`);
});

/** Nothing is written before the preview was confirmed; a list in error is answered line by line. */
export const importSeatsAction = defineAction(
  importSeatsInput,
  async (actor, { termId, file, text, seen }) => {
    const given = file ? await file.text() : text;
    if (seen) {
      const { rows } = await importSeats(actor, { termId, text: given, seen }, new Date());
      revalidatePath("/", "layout");
      redirect(
        `/settings/terms/${termId}?done=imported&rows=${rows.filter((row) => row.kind !== "same").length}`,
      );
    }
    const plan = await previewSeats(actor, termId, given);
    if (plan.errors.length > 0) {
      const fields = { [file ? "file" : "text"]: plan.errors.map(lineText) };
      return { status: "invalid", fields, values: { text } };
    }
    const rows = plan.rows.map(({ row, kind, note }) => ({ ...row, kind, note }));
    return {
      status: "done",
      zh: "名单已核对，请看下面的预览；还没有写入。",
      shown: { text: given, seen: fingerprint(plan), rows: JSON.stringify(rows) },
    };
  },
);
