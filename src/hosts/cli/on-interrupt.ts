/** Ctrl+C asks once; npm passes the same one on a second time, so only one that comes later ends the process at once. */
export function onInterrupt(stop: () => void): void {
  let first: number | undefined;
  process.on('SIGINT', () => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > 1000) process.exit(130);
  });
}
