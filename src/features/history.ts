import type { history } from '../contract/history.ts';
import { selectChangeSets, selectUndoState, selectVersions } from '../db/queries/history.ts';
import type { HandlersFor } from './handlers-for.ts';

export const historyHandlers: HandlersFor<typeof history> = {
  state: (_, { db }) => selectUndoState(db),

  list: async ({ before, limit }, { db }) => ({ changes: await selectChangeSets(db, before, limit) }),

  row: async ({ table, key }, { db }) => ({ versions: await selectVersions(db, table, key) }),

  undo: (_, { recorder }) => ({ sentence: recorder.undo().sentence, state: recorder.state() }),

  redo: (_, { recorder }) => ({ sentence: recorder.redo().sentence, state: recorder.state() }),

  restore({ change, latest }, { recorder }) {
    const { table, key, row } = recorder.restore(change, latest);
    recorder.describe(`Bring back ${table.replaceAll('_', ' ')} “${row.name ?? key}” as it was`);
    return {};
  },
};
