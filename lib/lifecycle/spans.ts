// Stretches of an item's way that several acts share.
export const atWork = ["dispatched", "handling", "replied", "concluded"] as const;
export const answered = ["replied", "concluded", "archived"] as const;
/** From 交办 on, the archive included: promises are kept, chased and reworked in any of them. */
export const sinceDispatch = ["dispatched", "handling", ...answered] as const;
