import { describe, expect, it } from 'vitest';
import { cost, type EngineJournal, engineJournal, type Line } from '../support/engine-journal.ts';
import { sumsOf } from '../support/engine-sums.ts';

const at = (minute: number) => `2025-03-03T${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00Z`;
/** Thirds and sevenths of cents: what does not divide must not get lost. */
const UNEVEN: Line[] = [
  [at(0), 'buy 7 AAPL @10.01', { costs: [cost('0.35')] }],
  [at(1), 'buy 3 AAPL @10.37', { costs: [cost('1.01')] }],
  [at(2), 'sell 4 AAPL @11.13', { costs: [cost('0.07')] }],
  [at(3), 'sell 1 AAPL @9.99', { costs: [cost('-0.05')] }],
  [at(4), 'sell 8 AAPL @10.5', { costs: [cost('0.55')] }],
  [at(5), 'buy 6 AAPL @10.2', { costs: [cost('0.31')] }],
  [at(60), 'buy 3 MSFT @33.333333', { costs: [cost('0.1', 'EUR')], rate: '0.9137' }],
  [at(61), 'sell 1 MSFT @34.1', { rate: '0.9141' }],
  [at(62), 'sell 1 MSFT @35.7', { rate: '0.9149' }],
  [at(63), 'sell 1 MSFT @31', { rate: '0.9151' }],
];
const inDollars = (rate: string) => UNEVEN.map(([when, what, more]): Line => [when, what, { currency: 'USD', rate, ...more }]);

async function expectOneSum(journal: EngineJournal): Promise<string> {
  const sums = await sumsOf(journal, journal.account);
  expect(sums).toMatchObject({ byExit: sums.byTrade, byDay: sums.byTrade, exitsOfDays: sums.exits, unknownOfDays: sums.unknown });
  expect(sums.exits).toBeGreaterThan(0);
  return sums.byTrade;
}

describe('the money of an account is one sum', () => {
  it.each(['fifo', 'lifo', 'average'] as const)('by trades, exits and days, %s, whatever a trade is', async (matching) => {
    const journal = await engineJournal('usStocks', { currency: 'EUR', matching, shorting: 'yes' });
    await journal.add(...inDollars('0.9133'));
    const sums = new Set<string>();
    for (const tradeUnit of ['position', 'exit', 'lot'] as const) {
      await journal.api.accounts.update({ uid: journal.account, changes: { tradeUnit } });
      sums.add(await expectOneSum(journal));
    }
    expect(sums.size).toBe(1);
  });

  it('with swaps, dividends on shorts and funding', async () => {
    const journal = await engineJournal('forex', { currency: 'USD' });
    const [first] = await journal.add(
      [at(0), 'buy 10000 EURUSD @1.1', { ticket: '1' }],
      [at(30), 'sell 3333 EURUSD @1.11', { ticket: '1' }],
      [at(60), 'sell 6667 EURUSD @1.12', { ticket: '2', fromTicket: '1' }],
    );
    const { instrument } = (await journal.api.fills.get({ uids: [first!] })).fills[0]!;
    const swap = (when: string, amount: string) =>
      ({ account: journal.account, kind: 'swap', instrument, book: '1', day: '2025-03-03', at: when, amount, currency: 'USD' }) as const;
    await journal.api.cashEvents.add({ events: [swap(at(10), '-1.07'), swap(at(40), '-0.33'), swap(at(90), '0.01')] });
    expect(await expectOneSum(journal)).toBe('165.28');
    expect((await journal.trades())[0]).toMatchObject({ gross: '166.67', carry: '-1.39', net: '165.28' });
  });

  it.each(['position', 'exit', 'lot'] as const)('but for carry that no exit took yet, which is told, counted by %s', async (tradeUnit) => {
    const journal = await engineJournal('forex', { currency: 'USD', tradeUnit });
    const [first] = await journal.add(
      [at(0), 'buy 10000 EURUSD @1.1', { ticket: '1' }],
      [at(30), 'sell 4000 EURUSD @1.11', { ticket: '1' }],
    );
    const { instrument } = (await journal.api.fills.get({ uids: [first!] })).fills[0]!;
    const swap = (when: string, amount: string) =>
      ({ account: journal.account, kind: 'swap', instrument, book: '1', day: '2025-03-03', at: when, amount, currency: 'USD' }) as const;
    await journal.api.cashEvents.add({ events: [swap(at(10), '-1.07'), swap(at(40), '-0.33')] });
    expect(await sumsOf(journal, journal.account)).toMatchObject({ byTrade: '38.6', byExit: '38.93', byDay: '38.93', waiting: '-0.33' });
    await journal.add([at(60), 'sell 6000 EURUSD @1.11', { ticket: '1' }]);
    expect(await sumsOf(journal, journal.account)).toMatchObject({ byTrade: '98.6', byExit: '98.6', byDay: '98.6', waiting: '0' });
  });

  it('after grouping, splitting, the bin and undo', async () => {
    const journal = await engineJournal('usStocks', { currency: 'EUR', shorting: 'yes' });
    const { api, trades, undo } = journal;
    await journal.add(...inDollars('0.9133'));
    const before = await expectOneSum(journal);
    const [first, second, , last] = await trades();
    await api.trades.group({ uids: [first!.uid, second!.uid], kind: 'manual' });
    expect(await expectOneSum(journal)).toBe(before);
    await undo();
    const [, bought, sold] = first!.fills.map(({ fill }) => fill);
    const parts = [
      { fill: bought!, quantity: '2' },
      { fill: sold!, quantity: '1' },
    ];
    expect((await api.trades.split({ uid: first!.uid, parts })).trades).toContainEqual(
      expect.objectContaining({ quantity: '2', openQuantity: '1' }),
    );
    await expectOneSum(journal);
    await undo();
    await api.bin.put({ uids: [last!.uid] });
    expect(await expectOneSum(journal)).not.toBe(before);
    await undo();
    expect(await expectOneSum(journal)).toBe(before);
  });

  it('where nothing is known of one exit, the others still are', async () => {
    const journal = await engineJournal('usStocks');
    await journal.add([at(0), 'buy 1 AAPL @?'], [at(1), 'sell 1 AAPL @10'], [at(2), 'buy 3 MSFT @10.01'], [at(3), 'sell 1 MSFT @11.13']);
    expect(await expectOneSum(journal)).toBe('1.12');
    expect(await sumsOf(journal, journal.account)).toMatchObject({ exits: 2, unknown: 1 });
  });

  it('and a check of everything finds nothing to repair', async () => {
    const journal = await engineJournal('usStocks', { currency: 'EUR', shorting: 'yes' });
    await journal.add(...inDollars('0.9133'));
    expect(await journal.api.ledger.verify({})).toMatchObject({ found: 0, differences: [] });
  });
});
