// The form of an id, checked before an address is asked for in the database.
const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for the form of an id; an address with anything else must not reach the database. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}
