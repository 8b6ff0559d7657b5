/** What /intake/check answers; also what the server draws at first. */
export type NearView = {
  id: string;
  number: string;
  title: string;
  meeting: string;
  state: string;
  reason: string;
};

export type CheckAnswer = {
  near: NearView[];
  /** The item that already has the typed number. */
  taken: { id: string; title: string; numberText: string } | null;
  /** The number an empty field would be given; null for those who give none. */
  next: string | null;
};
