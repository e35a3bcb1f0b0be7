import { expect, it } from 'vitest';
import { openJournal } from '../support/open-journal.ts';

const draft = { name: 'Morning', of: 'day_plan', text: '## Levels\n\n- [ ] Size set', starts: false } as const;

function templates() {
  const { api } = openJournal();
  return {
    api,
    add: (changes: object = {}) => api.templates.save({ uid: null, ...draft, ...changes }),
    all: async () => (await api.templates.list({})).templates.map(({ name, of, starts }) => [name, of, starts]),
  };
}

it('a template is added, changed, removed and brought back', async () => {
  const { api, add, all } = templates();
  const { uid, version } = await add();
  expect(await api.templates.save({ uid, ...draft, version, name: 'Before the open', text: '- [ ] News' })).toMatchObject({
    ...{ uid, name: 'Before the open', text: '- [ ] News' },
  });
  expect((await api.history.state({})).undo?.sentence).toBe('Change template “Before the open”');
  await api.templates.remove({ uid });
  expect(await all()).toEqual([]);
  await api.history.undo({});
  expect(await all()).toEqual([['Before the open', 'day_plan', false]]);
});

it('of one place one begins the empty notes', async () => {
  const { add, all } = templates();
  await add({ starts: true });
  await add({ name: 'Other', starts: true });
  await add({ name: 'Week', of: 'week', starts: true });
  expect(await all()).toEqual([
    ['Morning', 'day_plan', false],
    ['Other', 'day_plan', true],
    ['Week', 'week', true],
  ]);
});

it.each([
  ['a name that its place has already', { name: 'MORNING' }, 'conflict', 'already a template named'],
  ['no text', { name: 'Other', text: ' \n' }, 'invalid_input', 'Enter the text'],
  ['a text beyond a hundred thousand characters', { name: 'Other', text: 'x'.repeat(100_001) }, 'invalid_input', '100,000'],
])('%s is refused', async (_what, changes, code, message) => {
  const { add, all } = templates();
  await add();
  await expect(add(changes)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  expect(await all()).toHaveLength(1);
});

it('the same name may stand in another place', async () => {
  const { add, all } = templates();
  await add();
  await add({ of: 'day' });
  expect(await all()).toHaveLength(2);
});

it('one edited from an old look is refused with both versions', async () => {
  const { api, add } = templates();
  const { uid, version } = await add();
  await api.templates.save({ uid, ...draft, version, text: 'Newer' });
  await expect(api.templates.save({ uid, ...draft, version, text: 'Mine' })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { text: 'Newer' }, wanted: { text: 'Mine' } },
  });
});
