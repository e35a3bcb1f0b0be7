import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/contract/call.ts';
import type { Trade, TradePreview, trades } from '../../src/contract/trades.ts';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

type Draft = InputOf<typeof trades.preview>;

const FIGURES = [
  ...(['direction', 'status', 'quantity', 'openQuantity', 'avgEntry', 'avgExit', 'gross', 'fees', 'carry', 'net', 'currency'] as const),
  ...(['quoteCurrency', 'costsKnown', 'missing', 'risk', 'riskSource', 'r'] as const),
];
const figures = (trade: Trade | TradePreview['trades'][number]) => Object.fromEntries(FIGURES.map((name) => [name, trade[name]]));

const KINDS = ['usStocks', 'futures', 'forex', 'cryptoSpot'] as const;
const SYMBOLS = { usStocks: ['AAPL', 'MSFT'], futures: ['MNQH6', 'ESH6'], forex: ['EURUSD', 'USDJPY'], cryptoSpot: ['BTCUSDT', 'ETHUSD'] };

const hundredths = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n / 100));
const line = fc.record({
  quantity: fc.integer({ min: 1, max: 40 }).map(String),
  price: fc.option(hundredths(30_000), { freq: 12 }),
  /** null: the day alone is known. */
  minute: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 8 }),
  fee: fc.option(hundredths(900)),
});
const plan = fc.record({
  stop: fc.option(hundredths(30_000)),
  risk: fc.option(
    fc.record({ value: hundredths(50_000), unit: fc.constantFrom('money', 'price', 'ticks', 'pips', 'percent', 'maxLoss' as const) }),
  ),
  targets: fc.constant<{ price: string; share: null }[]>([]),
});
const drafted = fc.record({
  kind: fc.constantFrom(...KINDS),
  symbol: fc.integer({ min: 0, max: 1 }),
  direction: fc.constantFrom('long' as const, 'short' as const),
  entries: fc.array(line, { minLength: 1, maxLength: 4 }),
  exits: fc.array(line, { maxLength: 4 }),
  plan: fc.option(plan),
  before: fc.array(
    fc.record({ minute: fc.integer({ min: 0, max: 90 }), side: fc.constantFrom('buy', 'sell'), quantity: fc.integer({ min: 1, max: 30 }) }),
    {
      maxLength: 5,
    },
  ),
});

describe('what a draft would come to', () => {
  it('is what entering it then stores, whatever is there already', async () => {
    await fc.assert(
      fc.asyncProperty(drafted, async ({ kind, symbol, before, entries, exits, ...more }) => {
        const { api, account } = await tradingJournal(kind, { startingBalance: '50000', shorting: 'yes' });
        const instrument = { symbol: SYMBOLS[kind][symbol] as string };
        const at = (minute: number | null) => (minute === null ? '2026-01-05' : minuteAt(minute));
        for (const { minute, side, quantity } of before)
          await api.fills.add({
            fills: [{ account, instrument, side: side as 'buy', quantity: String(quantity), price: '100', at: at(minute) }],
          });
        const fill = ({
          quantity,
          price,
          minute,
          fee,
        }: {
          quantity: string;
          price: string | null;
          minute: number | null;
          fee: string | null;
        }) => ({
          ...{ quantity, price, at: at(minute) },
          costs: fee === null ? null : [{ kind: 'fee' as const, amount: fee, currency: 'USD', source: 'stated' as const }],
        });
        const draft: Draft = { account, instrument, ...more, entries: entries.map(fill), exits: exits.map(fill) };
        const preview = await api.trades.preview(draft);
        const old = new Set((await api.fills.page({})).fills.map(({ uid }) => uid));
        await api.trades.create(draft);
        // A fill through zero is in two trades.
        const stored = (await api.trades.page({})).trades.filter(({ fills }) => fills.some(({ fill }) => !old.has(fill)));
        // Which of several trades comes first is not what is compared.
        const sorted = (list: Record<string, unknown>[]) => list.map((one) => JSON.stringify(one)).sort();
        const isNew = before.length === 0;
        const known = (trade: Parameters<typeof figures>[0]) => {
          const { risk, riskSource, r, ...rest } = figures(trade) as Record<string, unknown>;
          return isNew ? { risk, riskSource, r, ...rest } : rest;
        };
        expect(sorted(preview.trades.map(known))).toEqual(sorted(stored.map(known)));
        if (isNew) expect(preview.trades.every(({ joins }) => !joins)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('stores nothing, neither fill nor instrument', async () => {
    const { api, account } = await tradingJournal();
    const before = await api.history.state({});
    const draft: Draft = {
      ...{ account, instrument: { symbol: 'NVDA' }, direction: 'long' },
      entries: [{ quantity: '100', price: '10', at: minuteAt(0) }],
      exits: [{ quantity: '40', price: '11', at: minuteAt(1) }],
    };
    const { trades, beyond } = await api.trades.preview({ ...draft, plan: { stop: '9.5', risk: null, targets: [] } });
    expect(beyond).toBe('0');
    expect(trades).toMatchObject([
      { joins: false, status: 'open', openQuantity: '60', gross: '40', risk: '50', riskSource: 'stop', r: '0.8' },
    ]);
    expect(await api.history.state({})).toEqual(before);
    expect(await api.instruments.list({ text: 'NVDA' })).toMatchObject({ instruments: [] });
  });

  it('says what is closed beyond what is there, and what it joins', async () => {
    const { api, account, fills } = await tradingJournal();
    await fills(['buy', 100, 10]);
    const draft: Draft = {
      ...{ account, instrument: { symbol: 'AAPL' }, direction: 'long' },
      entries: [{ quantity: '50', price: '12', at: minuteAt(10) }],
      exits: [{ quantity: '200', price: '13', at: minuteAt(11) }],
    };
    expect(await api.trades.preview(draft)).toMatchObject({ beyond: '50', trades: [{ joins: true, quantity: '150', gross: '350' }] });
  });

  it('refuses what entering would refuse, and names the line', async () => {
    const { api, account } = await tradingJournal();
    const draft: Draft = {
      ...{ account, instrument: { symbol: 'AAPL' }, direction: 'long' },
      entries: [{ quantity: '50', price: '12', at: minuteAt(10) }],
      exits: [{ quantity: '50', price: '13', at: '2031-01-01' }],
    };
    const refusal = { code: 'invalid_input', details: { line: 1, field: 'at' } };
    await expect(api.trades.preview(draft)).rejects.toMatchObject(refusal);
    await expect(api.trades.create(draft)).rejects.toMatchObject(refusal);
    const { field } = { field: 'instrument' };
    await expect(api.trades.preview({ ...draft, instrument: { symbol: '???' }, exits: [] })).rejects.toMatchObject({ details: { field } });
  });
});

describe('a trade entered with its plan', () => {
  it('has its risk and its stop, and one undo takes all of it back', async () => {
    const { api, account } = await tradingJournal();
    const { trades } = await api.trades.create({
      ...{ account, instrument: { symbol: 'AAPL' }, direction: 'short' },
      entries: [{ quantity: '100', price: '10', at: minuteAt(0) }],
      exits: [{ quantity: '100', price: '9', at: minuteAt(5) }],
      plan: { stop: '10.5', risk: null, targets: [{ price: '8', share: null }] },
    });
    expect(trades).toMatchObject([{ net: '100', risk: '50', riskSource: 'stop', r: '2' }]);
    const detail = await api.trades.get({ uid: trades[0]!.uid });
    expect(detail.plans).toMatchObject([
      { status: 'taken', side: 'sell', symbol: 'AAPL', entry: '10', stop: '10.5', plannedR: '4', trade: trades[0]!.uid },
    ]);
    expect(detail.plans[0]!.events).toMatchObject([{ at: Date.parse(minuteAt(0)), kind: 'stop', value: '10.5', source: 'user' }]);
    await api.history.undo({});
    expect((await api.trades.page({})).trades).toEqual([]);
    expect((await api.plans.list({ status: null })).plans).toEqual([]);
  });
});
