export function isComplete(withTools: boolean, folder?: string): boolean;
export function prepareModules(options: { withTools: boolean; prefix: string }): Promise<void>;
