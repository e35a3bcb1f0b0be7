import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import { openJournal } from '../support/open-journal.ts';

const stored = (journal: ReturnType<typeof openJournal>) => journal.look().prepare('SELECT key, value FROM setting ORDER BY key').all();
const undoable = async ({ api }: ReturnType<typeof openJournal>) => (await api.history.state({})).undo?.sentence;
const { conventions } = DEFAULT_SETTINGS;

describe('settings', () => {
  it('of a new journal are the defaults, and nothing is stored', async () => {
    const journal = openJournal();
    expect(await journal.api.settings.get({})).toEqual(DEFAULT_SETTINGS);
    expect(stored(journal)).toEqual([]);
  });

  it('keep what is left out, and only what differs is stored', async () => {
    const journal = openJournal();
    const after = await journal.api.settings.update({ theme: 'dark', weekStart: 'monday' });
    expect(after).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(await journal.api.settings.get({})).toEqual(after);
    expect(stored(journal)).toEqual([{ key: 'theme', value: '"dark"' }]);
    expect(await undoable(journal)).toBe('Change the theme');
  });

  it('back at their default are stored no more', async () => {
    const journal = openJournal();
    await journal.api.settings.update({ theme: 'dark' });
    await journal.api.settings.update({ theme: 'system' });
    expect(stored(journal)).toEqual([]);
    await journal.api.history.undo({});
    expect((await journal.api.settings.get({})).theme).toBe('dark');
  });

  it('with the values they have change nothing', async () => {
    const journal = openJournal();
    await journal.api.settings.update({ ...DEFAULT_SETTINGS });
    expect(await undoable(journal)).toBeUndefined();
  });

  it('store each convention by itself', async () => {
    const journal = openJournal();
    const crypto = { basis: 'net', unit: 'money', value: '0.5' } as const;
    await journal.api.settings.update({ conventions: { ...conventions, floor: 20, breakeven: { ...conventions.breakeven, crypto } } });
    expect(stored(journal)).toEqual([
      { key: 'conventions.breakeven.crypto', value: JSON.stringify(crypto) },
      { key: 'conventions.floor', value: '20' },
    ]);
    expect((await journal.api.settings.get({})).conventions).toEqual({
      ...conventions,
      floor: 20,
      breakeven: { ...conventions.breakeven, crypto },
    });
  });

  it.each([
    [{ hideMoney: true }, 'Open with money hidden'],
    [{ checkForUpdates: true }, 'Turn the update check on'],
    [{ theme: 'light', density: 'comfortable' }, 'Change 2 settings'],
    [{ conventions: { ...conventions, floor: 20 } }, 'Change the floor'],
    [{ conventions: { ...conventions, floor: 20, matching: 'lifo' } }, 'Change 2 conventions'],
    [{ conventions: { ...conventions, floor: 20 }, theme: 'dark' }, 'Change 2 settings'],
  ] as const)('%o reads: %s', async (changes, sentence) => {
    const journal = openJournal();
    await journal.api.settings.update(changes);
    expect(await undoable(journal)).toBe(sentence);
  });

  it.each([
    ['an unknown theme', { theme: 'pink' }],
    ['an unknown setting', { colour: 'red' }],
    ['an unknown convention', { conventions: { ...conventions, luck: 1 } }],
    ['a zone that does not exist', { reportingZone: 'Mars/Base' }],
  ])('%s is refused and nothing changes', async (_, changes) => {
    const journal = openJournal();
    await expect(journal.api.settings.update(changes as object)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await journal.api.settings.get({})).toEqual(DEFAULT_SETTINGS);
  });
});
