import { createInterface } from 'node:readline';

/** Shows the link in the terminal, and a new one for each Enter. The code goes to no log and no command line. */
export function announce(newLink: () => string): void {
  show();
  // Without a terminal there is nobody to press Enter, and that is fine.
  process.stdin.on('error', () => {});
  createInterface({ input: process.stdin }).on('line', show);

  function show(): void {
    const link = newLink();
    process.stdout.write(`Roundtrip is ready: ${link} (opens once, within a minute; press Enter for a new link, Ctrl+C to stop)\n`);
    process.send?.({ link });
  }
}
