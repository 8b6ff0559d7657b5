// Every effect name of the three tables and its code, in folders by phase: what a unit does with
// its row stands in assignment/ (签收 in acknowledge.ts), 拟办 to 退办 in dispatch/. A name without code, or code without a name, does not compile.
import type { AssignmentEffect } from "@/lib/lifecycle/assignment";
import type { ProposalEffect } from "@/lib/lifecycle/proposal";
import type { ReplyEffect } from "@/lib/lifecycle/reply";
import type { EffectFn } from "../step";
import * as acknowledge from "./assignment/acknowledge";
import * as delegate from "./assignment/delegate";
import * as ending from "./assignment/ending";
import * as unitNotes from "./assignment/notes";
import * as opening from "./assignment/opening";
import * as reassign from "./assignment/reassign";
import * as succession from "./assignment/succession";
import * as consultation from "./consultation";
import * as adjust from "./dispatch/adjust-request";
import * as contest from "./dispatch/contest";
import * as dispatch from "./dispatch/dispatch";
import * as files from "./files";
import * as intake from "./intake/admission";
import * as content from "./intake/content";
import * as form from "./intake/form";
import * as upper from "./intake/upper";
import * as key from "./key";
import * as notices from "./notices";
import * as outcome from "./outcome/conclusion";
import * as promise from "./outcome/promise";
import * as rating from "./outcome/rating";
import * as ratingLink from "./outcome/rating-link";
import * as rework from "./outcome/rework";
import * as records from "./records";
import * as recount from "./recount";
import * as chain from "./reply/chain";
import * as draft from "./reply/draft";
import * as enclosure from "./reply/enclosure";
import * as letter from "./reply/letter";
import * as review from "./reply/review";

export const effects = {
  ...intake,
  ...adjust,
  ...content,
  ...form,
  ...consultation,
  ...dispatch,
  ...opening,
  ...acknowledge,
  ...unitNotes,
  ...ending,
  ...reassign,
  ...delegate,
  ...contest,
  ...draft,
  ...enclosure,
  ...chain,
  ...review,
  ...rework,
  ...succession,
  ...letter,
  ...outcome,
  ...rating,
  ...ratingLink,
  ...upper,
  ...records,
  ...promise,
  ...key,
  ...recount,
  ...notices,
  ...files,
} satisfies Record<ProposalEffect | AssignmentEffect | ReplyEffect, EffectFn>;
