import type { Tag } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';

/** Also from wherever it is said, in one step that undo takes back. */
export function removeTag({ uid, name }: Tag): void {
  void runCommand(api.tags.remove, { uid }, { said: ({ uses }) => `Removed “${name}”${fromPlaces(uses)}`, undo: true });
}

function fromPlaces(uses: number): string {
  if (uses === 0) return '';
  return uses === 1 ? ' from the 1 place it was said' : ` from the ${uses} places it was said`;
}
