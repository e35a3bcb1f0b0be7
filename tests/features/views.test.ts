import { describe, expect, it } from 'vitest';
import { readFilter } from '../../src/contract/read-filter.ts';
import type { ViewState } from '../../src/contract/views.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { openJournal } from '../support/open-journal.ts';

const state = (filter: ViewState['filter'] = {}): ViewState => ({ filter, sort: null, columns: null });
const REVIEW: ViewState = {
  filter: { reviewed: false, dates: { meaning: 'closed', period: 'thisYear' }, text: 'gap' },
  sort: { by: 'net', descending: false },
  columns: '[{"name":"net"}]',
};

function journal() {
  const { api, ...more } = openJournal();
  const save = (name: string, given = state(), replace = false, screen: 'trades' | 'journal' = 'trades') =>
    api.views.save({ screen, name, state: given, replace });
  const list = async () => (await api.views.list({})).views;
  const names = async () => (await list()).map(({ name }) => name);
  return { api, save, list, names, ...more };
}

describe('a saved view', () => {
  it('keeps filter, order and columns as they were', async () => {
    const { save, list } = journal();
    const view = await save('To review', REVIEW);
    expect(view).toMatchObject({ screen: 'trades', name: 'To review', state: REVIEW });
    expect(await list()).toEqual([view]);
  });

  it('is replaced under its name only when asked to, whatever the case of the letters', async () => {
    const { api, save, list } = journal();
    const { uid } = await save('To review', REVIEW);
    const other = state({ status: 'open' });
    await expect(save('to REVIEW', other)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('“To review”') });
    expect((await list())[0]).toMatchObject({ state: REVIEW });
    expect(await save('to REVIEW', other, true)).toEqual({ uid, screen: 'trades', name: 'to REVIEW', state: other });
    expect(await list()).toHaveLength(1);
    await api.history.undo({});
    expect((await list())[0]).toMatchObject({ name: 'To review', state: REVIEW });
  });

  it('has its name to itself on its screen, and not beyond', async () => {
    const { api, save, names } = journal();
    const one = await save('One');
    await save('Two');
    await save('Two', state(), false, 'journal');
    await expect(api.views.rename({ uid: one.uid, name: 'two' })).rejects.toMatchObject({
      code: 'conflict',
      // There is nothing to replace where a name is all that changes.
      message: 'There is already a view named “Two”. Nothing was saved; choose another name.',
    });
    await api.views.rename({ uid: one.uid, name: 'ONE' });
    expect(await names()).toEqual(['Two', 'ONE', 'Two']);
    await api.history.undo({});
    expect(await names()).toEqual(['Two', 'One', 'Two']);
  });

  it('moves, and those not named follow', async () => {
    const { api, save, names } = journal();
    const [, b, c] = [await save('A'), await save('B'), await save('C'), await save('D')];
    await api.views.order({ screen: 'trades', views: [c.uid, b.uid] });
    expect(await names()).toEqual(['C', 'B', 'A', 'D']);
    await save('E');
    expect(await names()).toEqual(['C', 'B', 'A', 'D', 'E']);
    await api.history.undo({});
    await api.history.undo({});
    expect(await names()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('comes back after it was removed', async () => {
    const { api, save, list } = journal();
    const view = await save('To review', REVIEW);
    await api.views.remove({ uid: view.uid });
    expect(await list()).toEqual([]);
    await expect(api.views.remove({ uid: view.uid })).rejects.toMatchObject({ code: 'not_found' });
    await api.history.undo({});
    expect(await list()).toEqual([view]);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['a name that turns text around', { name: 'a\u202Eb' }],
    ['a screen that is none', { screen: 'kitchen' }],
    ['a state with more in it', { state: { ...state(), more: 1 } }],
    ['a filter that is none', { state: state({ accounts: ['x'] }) }],
    ['too many trades', { state: state({ trades: Array.from({ length: 3000 }, (_, n) => String(n).padStart(32, '0')) }) }],
  ])('is refused with %s', async (_, bad) => {
    const { api, list } = journal();
    const good = { screen: 'trades', name: 'A', state: state() };
    await expect(api.views.save({ ...good, ...bad } as never)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await list()).toEqual([]);
  });

  it.each([
    ['null', {}, null],
    ['[1]', {}, null],
    ['{"filter":{"status":"open","accounts":["x"],"evil":1},"sort":{"by":"drop table"},"columns":{}}', { status: 'open' }, null],
    ['{"filter":null,"sort":{"by":"net","descending":true}}', {}, { by: 'net', descending: true }],
  ])('that says %s shows what can be read of it', async (text, filter, sort) => {
    const { api, save, list, folder } = journal();
    const view = await save('Odd');
    const sql = connect(journalFile(folder), 'write');
    sql.prepare('UPDATE saved_view SET state = ?').run(text);
    sql.close();
    expect(await list()).toEqual([{ ...view, state: { filter, sort, columns: null } }]);
    expect(await api.table.page({ filter: readFilter((await list())[0]!.state.filter) })).toMatchObject({ total: 0 });
  });

  it('is one of at most 200', async () => {
    const { save, list } = journal();
    for (let n = 0; n < 200; n++) await save(`View ${n}`);
    await expect(save('One more')).rejects.toMatchObject({ code: 'too_large' });
    expect(await list()).toHaveLength(200);
  });
});
