export const root: string;
export function checkNode(version?: string): void;
