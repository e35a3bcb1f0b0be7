import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const WindowState = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximised: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

/** Remembers where the window was. A file that cannot be read, or written, only costs the memory. */
export function windowState(home: string): { read(): WindowState | null; write(state: WindowState): void } {
  const file = join(home, 'window.json');
  return {
    read() {
      try {
        return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return null;
      }
    },
    write(state) {
      try {
        writeFileSync(file, JSON.stringify(state));
      } catch (error) {
        console.error('The place of the window could not be kept:', error);
      }
    },
  };
}
