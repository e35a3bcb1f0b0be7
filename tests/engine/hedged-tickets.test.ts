import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { pictureOf, tradeLine } from '../support/engine-picture.ts';

const forex = () => engineJournal('forex', { currency: 'USD' });

describe('in an account that hedges', () => {
  it('a ticket that is closed in part goes on under a new number as the same trade with two exits', async () => {
    const { add, trades, api } = await forex();
    const [opened] = await add(
      ['2025-03-03T10:00:00Z', 'buy 10000 EURUSD @1.1', { ticket: '100' }],
      ['2025-03-03T11:00:00Z', 'sell 4000 EURUSD @1.2', { ticket: '100' }],
      ['2025-03-03T12:00:00Z', 'sell 6000 EURUSD @1.3', { ticket: '101', fromTicket: '100' }],
    );
    const all = await trades();
    expect(all.map(pictureOf)).toEqual([['long 10000 EURUSD closed: 1600', 'P1 4000 @1.2, 6000 left: 400', 'P2 6000 @1.3, 0 left: 1200']]);
    expect((await api.trades.get({ uid: opened! })).positions).toHaveLength(1);
  });

  it('the rest of a rest keeps to the first ticket', async () => {
    const { add, trades } = await forex();
    await add(
      ['2025-03-03T10:00:00Z', 'sell 3000 EURUSD @1.3', { ticket: '100' }],
      ['2025-03-03T11:00:00Z', 'buy 1000 EURUSD @1.2', { ticket: '100' }],
      ['2025-03-03T12:00:00Z', 'buy 1000 EURUSD @1.1', { ticket: '101', fromTicket: '100' }],
      ['2025-03-03T13:00:00Z', 'buy 1000 EURUSD @1', { ticket: '102', fromTicket: '101' }],
    );
    expect((await trades()).map(pictureOf)).toEqual([
      ['short 3000 EURUSD closed: 600', 'P1 1000 @1.2, 2000 left: 100', 'P2 1000 @1.1, 1000 left: 200', 'P3 1000 @1, 0 left: 300'],
    ]);
  });

  it('many tickets of one symbol, both ways at once, stay as many trades', async () => {
    const { add, trades } = await forex();
    const tickets = Array.from({ length: 86 }, (_, n) => String(n));
    const minute = (n: number) => new Date(Date.UTC(2025, 2, 3, 10, n)).toISOString().replace('.000', '');
    const way = (n: number) => (n % 3 === 0 ? (['sell', 'buy'] as const) : (['buy', 'sell'] as const));
    await add(
      ...tickets.map((ticket, n) => [minute(n), `${way(n)[0]} 1000 USDCHF @0.9`, { ticket, rate: '1' }] as const),
      ...tickets.map((ticket, n) => [minute(100 + n), `${way(n)[1]} 1000 USDCHF @0.95`, { ticket, rate: '1' }] as const),
    );
    const all = await trades();
    expect(all.map(tradeLine)).toEqual(
      tickets.map((_, n) => (n % 3 === 0 ? 'short 1000 USDCHF closed: -50' : 'long 1000 USDCHF closed: 50')),
    );
  });

  it('the same tickets in an account that nets are one trade', async () => {
    const { add, trades, api, account } = await forex();
    await add(
      ['2025-03-03T10:00:00Z', 'buy 1000 EURUSD @1.1', { ticket: '1' }],
      ['2025-03-03T10:01:00Z', 'buy 1000 EURUSD @1.2', { ticket: '2' }],
      ['2025-03-03T10:02:00Z', 'sell 1000 EURUSD @1.3', { ticket: '2' }],
      ['2025-03-03T10:03:00Z', 'sell 1000 EURUSD @1.4', { ticket: '1' }],
    );
    expect((await trades()).map(tradeLine)).toEqual(['long 1000 EURUSD closed: 300', 'long 1000 EURUSD closed: 100']);
    await api.accounts.update({ uid: account, changes: { positionMode: 'netting' } });
    expect((await trades()).map(tradeLine)).toEqual(['long 2000 EURUSD closed: 400']);
  });

  it('a rest whose beginning comes to light later joins it, and leaves it again by undo', async () => {
    const { add, trades, api, undo } = await forex();
    const [rest] = await add(['2025-03-03T12:00:00Z', 'sell 6000 EURUSD @1.3', { ticket: '101' }]);
    await add(
      ['2025-03-03T10:00:00Z', 'buy 10000 EURUSD @1.1', { ticket: '100' }],
      ['2025-03-03T11:00:00Z', 'sell 4000 EURUSD @1.2', { ticket: '100' }],
    );
    const apart = ['long 10000 EURUSD open: 400', 'short 6000 EURUSD open: 0'];
    expect((await trades()).map(tradeLine)).toEqual(apart);
    const { version } = (await api.fills.get({ uids: [rest!] })).fills[0]!;
    await api.fills.edit({ uid: rest!, version, changes: { fromTicket: '100' } });
    expect((await trades()).map(tradeLine)).toEqual(['long 10000 EURUSD closed: 1600']);
    await undo();
    expect((await trades()).map(tradeLine)).toEqual(apart);
  });
});
