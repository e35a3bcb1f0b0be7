import type { Tag } from '../../../src/contract/tags.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import type { Format } from '../../format/create-format.ts';

/** Also from wherever it is said, in one step that undo takes back. */
export function removeTag({ uid, name }: Tag, format: Format): void {
  void runCommand(api.tags.remove, { uid }, { said: ({ uses }) => `Removed “${name}”${fromPlaces(uses, format)}`, undo: true });
}

function fromPlaces(uses: number, format: Format): string {
  if (uses === 0) return '';
  return uses === 1 ? ' from the 1 place it was said' : ` from the ${format.number(uses)} places it was said`;
}
