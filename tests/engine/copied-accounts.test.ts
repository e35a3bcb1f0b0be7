import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

describe('one idea copied into two accounts', () => {
  it('is one trade with the money of both, and each account keeps its own days', async () => {
    const { add, trades, api, look } = await engineJournal('futures');
    const { uid: account } = await api.accounts.create(presetAccount('Copy', 'futures'));
    await add(
      ['2025-03-03T15:00:00Z', 'buy 1 MNQH5 @21000'],
      ['2025-03-03T15:01:00Z', 'sell 1 MNQH5 @21010'],
      ['2025-03-03T15:00:00Z', 'buy 2 MNQH5 @21000', { account }],
      ['2025-03-03T15:01:00Z', 'sell 2 MNQH5 @21010', { account }],
    );
    const uids = (await trades()).map(({ uid }) => uid);
    const days = look().prepare('SELECT net / 1000000 FROM day_stats ORDER BY account_id').pluck();
    expect(days.all()).toEqual([20, 40]);
    await api.trades.group({ uids, kind: 'copy' });
    expect(await trades()).toMatchObject([{ group: 'copy', groupedBy: 'user', quantity: '3', net: '60' }]);
    expect(days.all()).toEqual([20, 40]);
  });
});
