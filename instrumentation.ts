/** Called by Next once when a server process starts; starts the process's clock. */
export async function register(): Promise<void> {
  // The edge bundle of this file has no database driver: the import must not even be seen there.
  // biome-ignore lint/style/noProcessEnv: Next puts the bundle's own value here when it builds
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startClock } = await import("@/lib/jobs/clock");
    startClock();
  }
}
