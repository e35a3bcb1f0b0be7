import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WindowState {
  x: number;
  y: number;
  width: number;
  height: number;
  maximised: boolean;
}

/** Remembers where the window was. A file that cannot be read, or written, only costs the memory. */
export function windowState(home: string): { read(): WindowState | null; write(state: WindowState): void } {
  const file = join(home, 'window.json');
  return {
    read() {
      try {
        const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
        return isWindowState(found) ? found : null;
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

function isWindowState(found: unknown): found is WindowState {
  if (typeof found !== 'object' || found === null) return false;
  const { maximised, ...place } = found as Record<string, unknown>;
  const isPlace = Object.keys(place).toSorted().join() === 'height,width,x,y' && Object.values(place).every(Number.isSafeInteger);
  return isPlace && typeof maximised === 'boolean';
}
