// How a unit prints its letters of one kind: its own choices over those of the place. Pure.
import { z } from "zod";
import { keysOf } from "@/lib/text/keys-of";
import { classPlaces, contactForms, type LetterStyle, opennessPlaces, type PlaceStyle } from "./style";

/** As it is kept (prisma LetterTemplate). Null and empty: as the place has it, or as is usual. */
export const unitTemplate = z.object({
  letterhead: z.string(),
  namesSigner: z.boolean().nullable(),
  contact: z.enum(keysOf(contactForms)).nullable(),
  classPlace: z.enum(keysOf(classPlaces)).nullable(),
  opennessPlace: z.enum(keysOf(opennessPlaces)).nullable(),
  leaderName: z.string(),
  leaderPhone: z.string(),
  closing: z.string(),
  copies: z.array(z.string()),
});
export type UnitTemplate = z.infer<typeof unitTemplate>;

/** Of a unit that has chosen nothing. */
export const plainTemplate: UnitTemplate = {
  letterhead: "",
  namesSigner: null,
  contact: null,
  classPlace: null,
  opennessPlace: null,
  leaderName: "",
  leaderPhone: "",
  closing: "",
  copies: [],
};

/** The style of a letter: signer and contact are the unit's to choose, class and openness where the place lets it. */
export function styleOf(place: PlaceStyle, unit: UnitTemplate): LetterStyle {
  const own = place.unitMayChoose ? unit : plainTemplate;
  return {
    classPlace: own.classPlace ?? place.classPlace,
    opennessPlace: own.opennessPlace ?? place.opennessPlace,
    namesSigner: unit.namesSigner ?? place.namesSigner,
    contact: unit.contact ?? place.contact,
  };
}
