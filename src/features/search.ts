import { columnsOf } from '../analysis/columns.ts';
import type { search } from '../contract/search.ts';
import { wordsOf } from '../domain/words-of-text.ts';
import type { HandlersFor } from './handlers-for.ts';
import { findDays } from './search/find-days.ts';
import { beginsNearlySo, beginsSo, findNames, isExact } from './search/find-names.ts';
import { findNotes } from './search/find-notes.ts';
import { findTrades } from './search/find-trades.ts';

export const searchHandlers: HandlersFor<typeof search> = {
  async find({ text, limit }, context) {
    const words = [...new Set(wordsOf(text))].slice(0, MOST_WORDS);
    if (words.length === 0) return { groups: [] };
    const columns = columnsOf(context.sql);
    const trades = await findTrades(context, columns, words, limit);
    const shown = new Set(trades.hits.map(({ id }) => id));
    const notes = await findNotes(context, words, limit, shown);
    const names = findNames(columns, words, limit, beginsSo);
    const exact = names.filter((group) => isExact(group, words));
    const others = names.filter((group) => !exact.includes(group));
    const found = [await findDays(context, text), ...exact, trades, notes, ...others].filter(({ hits }) => hits.length > 0);
    // A slip is forgiven where what was typed means nothing.
    const groups = found.length > 0 ? found : findNames(columns, words, limit, beginsNearlySo).filter(({ hits }) => hits.length > 0);
    return { groups };
  },
};

/** Nobody types more; each costs a look through the index. */
const MOST_WORDS = 8;
