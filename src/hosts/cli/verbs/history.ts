import { AppError } from '../../../contract/errors.ts';
import { localTime } from '../local-time.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const undo: Verb = {
  name: 'undo',
  takes: '',
  about: 'Undo the last change',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const value = await (await open('short')).api.history.undo({});
    return { value, text: `Undone: ${value.sentence}` };
  },
};

export const redo: Verb = {
  name: 'redo',
  takes: '',
  about: 'Redo the change undone last',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const value = await (await open('short')).api.history.redo({});
    return { value, text: `Done again: ${value.sentence}` };
  },
};

export const history: Verb = {
  name: 'history',
  takes: '[--limit N]',
  about: 'The last changes, newest first (20 unless told)',
  words: [0, 0],
  flags: ['limit'],
  async run({ texts }, open) {
    const limit = Number(texts.get('limit') ?? '20');
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new AppError('invalid_input', '--limit needs a number from 1 to 500.');
    const value = await (await open('short')).api.history.list({ before: null, limit });
    const rows = value.changes.map(({ at, state, sentence }) => [localTime(at), state, sentence]);
    return { value, text: rows.length === 0 ? 'Nothing was changed yet.' : table(['WHEN', 'STATE', 'CHANGE'], rows) };
  },
};
