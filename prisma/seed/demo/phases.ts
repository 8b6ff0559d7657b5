// Every phase a story can name, and on which working day after 交办 it comes when the story names no other.
import * as adjust from "./phases-adjust";
import * as intake from "./phases-intake";
import * as key from "./phases-key";
import * as letter from "./phases-letter";
import * as office from "./phases-office";
import * as opinion from "./phases-opinion";
import * as outcome from "./phases-outcome";
import * as promise from "./phases-promise";
import * as unit from "./phases-unit";
import * as upper from "./phases-upper";

const { sectionAt: _section, dayFromToday: _day, ...unitPhases } = unit;
const {
  passOnce: _pass,
  externalNumber: _number,
  issueSealed: _sealed,
  dayZh: _zh,
  ...letterPhases
} = letter;
export const phases = {
  ...adjust,
  ...intake,
  ...unitPhases,
  ...letterPhases,
  ...opinion,
  ...outcome,
  ...key,
  ...promise,
  ...office,
  ...upper,
};
export type PhaseName = keyof typeof phases;

/** Working days after the day of 交办. */
export const usualDay: Record<PhaseName, number> = {
  register: -9,
  registerUpper: -4,
  cosign: -8,
  submit: -7,
  returnForEdit: -7,
  convert: -6,
  decline: -5,
  reconsider: -3,
  link: -3,
  withdrawSign: -3,
  admit: -5,
  handOver: -4,
  handBack: -3,
  plan: -3,
  circulate: -3,
  object: -2,
  withdraw: -2,
  voidDouble: -6,
  dispatch: 0,
  adjust: 10,
  requestAdjust: 4,
  refuseAdjust: 6,
  objectAllocation: 3,
  carryOver: 30,
  designateKey: 1,
  planKey: 5,
  reportKey: 15,
  acknowledge: 1,
  acknowledgeAssists: 2,
  contest: 2,
  uphold: 6,
  reassign: 6,
  brief: 2,
  instruct: 2,
  delegate: 3,
  consult: 7,
  handIn: 14,
  opinionDraft: 13,
  opinionIssue: 16,
  bounce: 17,
  waive: 16,
  draft: 18,
  share: 19,
  submitLetter: 20,
  note: 21,
  sendBack: 21,
  resolveNotes: 22,
  review: 22,
  reviewAll: 24,
  requestExtension: 30,
  extend: 32,
  refuseExtension: 32,
  remind: 30,
  supervise: 30,
  answerSupervision: 33,
  issue: 26,
  closeWithoutLetter: 20,
  rate: 32,
  makeLink: 28,
  rateByLink: 33,
  remindRating: 38,
  lapseRating: 45,
  rework: 35,
  ruleRating: 60,
  publish: 34,
  upperFeedback: 34,
  conclude: 36,
  archive: 42,
  commit: 18,
  progress: 60,
  change: 60,
  fulfil: 70,
  revisit: 72,
  rateCommitment: 74,
  supplement: 71,
  commend: 80,
  achieve: 60,
  merge: 50,
};
