"use server";
import { defineAction } from "@/lib/action/define-action";
import { goOn } from "@/lib/action/go-on";
import { addSeat, changeSeat, createTerm, endSeat } from "@/lib/seats/commands";
import { fingerprint, importSeats, previewSeats } from "@/lib/seats/import-commands";
import {
  addSeatInput,
  changeSeatInput,
  createTermInput,
  endSeatInput,
  importSeatsInput,
} from "@/lib/seats/schema";
import { lineTexts } from "@/lib/seats/seat-file";

export const createTermAction = defineAction(createTermInput, async (actor, input) => {
  const id = await createTerm(actor, input, new Date());
  goOn(`/settings/terms/${id}`, "created");
});

export const addSeatAction = defineAction(addSeatInput, async (actor, input) => {
  await addSeat(actor, input, new Date());
  goOn(`/settings/terms/${input.termId}`, "added");
});

export const changeSeatAction = defineAction(changeSeatInput, async (actor, input) => {
  await changeSeat(actor, input, new Date());
  goOn(`/settings/terms/seats/${input.seatId}`, "changed");
});

export const endSeatAction = defineAction(endSeatInput, async (actor, input) => {
  await endSeat(actor, input, new Date());
  goOn(`/settings/terms/seats/${input.seatId}`, "ended");
});

/** Nothing is written before the preview was confirmed; a list in error is answered line by line. */
export const importSeatsAction = defineAction(
  importSeatsInput,
  async (actor, { termId, file, text, seen }) => {
    const given = file ? await file.text() : text;
    if (seen) {
      const { rows } = await importSeats(actor, { termId, text: given, seen }, new Date());
      const written = rows.filter((row) => row.kind !== "same").length;
      goOn(`/settings/terms/${termId}?rows=${written}`, "imported");
    }
    const plan = await previewSeats(actor, termId, given);
    if (plan.errors.length > 0) {
      const fields = { [file ? "file" : "text"]: lineTexts(plan.errors) };
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
