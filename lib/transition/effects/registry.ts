// Every effect name of the three tables and its code. A name without code, or code without a name, does not compile.
import type { AssignmentEffect } from "@/lib/lifecycle/assignment";
import type { ProposalEffect } from "@/lib/lifecycle/proposal";
import type { ReplyEffect } from "@/lib/lifecycle/reply";
import type { EffectFn } from "../step";
import * as adjust from "./adjust-request";
import * as assignment from "./assignment";
import * as chain from "./chain";
import * as consultation from "./consultation";
import * as content from "./content";
import * as contest from "./contest";
import * as delegate from "./delegate";
import * as dispatch from "./dispatch";
import * as draft from "./draft";
import * as enclosure from "./enclosure";
import * as files from "./files";
import * as intake from "./intake";
import * as key from "./key";
import * as letter from "./letter";
import * as notices from "./notices";
import * as outcome from "./outcome";
import * as promise from "./promise";
import * as rating from "./rating";
import * as ratingLink from "./rating-link";
import * as records from "./records";
import * as recount from "./recount";
import * as review from "./review";
import * as rework from "./rework";
import * as succession from "./succession";
import * as upper from "./upper";

export const effects = {
  ...intake,
  ...adjust,
  ...content,
  ...consultation,
  ...dispatch,
  ...assignment,
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
