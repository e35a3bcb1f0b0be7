import { expect, it } from 'vitest';
import { importingJournal } from '../support/importing-journal.ts';

const APPLE = 'US0378331005';
const SAP = 'DE0007164600';

/** Trade Republic: the number stands as the symbol, with a name beside it. */
function tradeRepublic(...rows: { isin?: string; name?: string; type?: string; shares?: number; day?: string; asset?: string }[]): string {
  const head = 'datetime,date,account_type,category,type,asset_class,name,symbol,shares,price,amount,fee,tax,currency,transaction_id';
  return [head, ...rows.map(line)].join('\n');

  function line({ isin = APPLE, name = 'Apple', type = 'BUY', shares = 2, day = '2025-01-06', asset = 'STOCK' }: (typeof rows)[number]) {
    const isTrade = type === 'BUY';
    const money = isTrade ? `100,${-100 * shares},-1,` : ',,,';
    const category = isTrade ? 'TRADING' : 'CORPORATE_ACTION';
    return `${day}T10:00:00Z,${day},DEFAULT,${category},${type},${asset},${name},${isin},${shares},${money},EUR,${day}${type}${isin}`;
  }
}

/** DEGIRO: the product and its ISIN in columns of their own. */
const degiro = (product: string, isin: string, currency = 'EUR') =>
  [
    'Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id',
    `13-07-2024,15:59,13-07-2024,${product},${isin},Koop 1 @ 100 ${currency},,${currency},-100,EUR,900,o-1`,
  ].join('\n');

/** Trading 212: a ticker beside the ISIN. */
const trading212 = (ticker: string, isin: string, currency = 'EUR') =>
  [
    'Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,ID',
    `Market buy,2025-03-03 14:30:05,${isin},${ticker},Apple,1,150,${currency},1,t-1`,
  ].join('\n');

it.each<[string, string[], string[]]>([
  ['goes by the name beside its number', [tradeRepublic({})], ['Apple']],
  ['goes by the product of DEGIRO', [degiro('SAP SE', SAP)], ['SAP SE']],
  ['has a name of one line', [degiro('  SAP \u202eSE ', SAP)], ['SAP SE']],
  ['has a name of 60 characters at most', [degiro('S'.repeat(90), SAP)], ['S'.repeat(60)]],
  ['of no name shows its whole ISIN', [tradeRepublic({ name: '' })], [APPLE]],
  ['is not called by its number in another form', [tradeRepublic({ name: '037833100' })], [APPLE]],
  ['goes by its name where the number is wrong by a digit', [tradeRepublic({ isin: 'US0378331006' })], ['Apple']],
  ['may be a bond', [tradeRepublic({ isin: 'XS0971721963', name: 'A bond', asset: 'BOND' })], ['A bond']],
  ['is named by a later file where the first had no name', [tradeRepublic({ name: '' }), degiro('APPLE INC', APPLE)], ['APPLE INC']],
  ['keeps the name of the first file', [tradeRepublic({}), degiro('APPLE INC', APPLE)], ['Apple']],
  ['gets its ticker where it had no name', [tradeRepublic({ name: '' }), trading212('AAPL', APPLE)], ['AAPL']],
  ['is one with the ticker of a later file', [tradeRepublic({}), trading212('AAPL', APPLE)], ['Apple']],
  ['is one with the ticker of an earlier file', [trading212('AAPL', APPLE), tradeRepublic({})], ['AAPL']],
  [
    'is one per currency, at however many brokers',
    [trading212('AAPL', APPLE, 'USD'), tradeRepublic({}), degiro('Apple', APPLE, 'USD')],
    ['AAPL', 'Apple'],
  ],
  ['is another in another currency', [tradeRepublic({}), degiro('Apple', APPLE, 'USD')], ['Apple', `Apple (${APPLE})`]],
  ['shares a name with one of another number', [tradeRepublic({ name: 'Fund' }, { name: 'fund', isin: SAP })], ['Fund', `fund (${SAP})`]],
])('what is bought %s', async (_, files, symbols) => {
  const journal = importingJournal();
  for (const file of files) await journal.run(file);
  const { instruments } = await journal.api.instruments.list({ limit: 10 });
  expect(instruments.map(({ symbol }) => symbol).sort()).toEqual([...symbols].sort());
});

it('a symbol that the user gave stays, and so does the instrument', async () => {
  const journal = importingJournal();
  await journal.run(tradeRepublic({ name: '' }));
  const [{ uid, version } = { uid: '', version: 0 }] = (await journal.api.instruments.list({ limit: 10 })).instruments;
  await journal.api.instruments.edit({ uid, version, changes: { symbol: 'My apples' } });
  await journal.run(tradeRepublic({}, { day: '2025-02-03' }));
  await journal.run(trading212('AAPL', APPLE));
  expect((await journal.api.instruments.list({ limit: 10 })).instruments).toMatchObject([{ uid, symbol: 'My apples' }]);
});

it('undo takes the name back', async () => {
  const journal = importingJournal();
  await journal.run(tradeRepublic({ name: '' }));
  await journal.run(degiro('APPLE INC', APPLE));
  await journal.api.history.undo({});
  expect((await journal.api.instruments.list({ limit: 10 })).instruments).toMatchObject([{ symbol: APPLE }]);
});

it.each([
  ['a number', tradeRepublic({}, { type: 'SPLIT', shares: 6, day: '2025-02-03' })],
  ['a ticker', `${trading212('AAPL', APPLE)}\n${splitOf('AAPL', APPLE, 1, 8)}`],
])('a split of %s, which names no currency, is of what was bought', async (_, file) => {
  const journal = importingJournal();
  await journal.run(file);
  expect((await journal.api.instruments.list({ limit: 10 })).instruments).toHaveLength(1);
  expect(await journal.trades()).toMatchObject([{ quantity: '8' }]);
});

function splitOf(ticker: string, isin: string, from: number, to: number): string {
  const half = (what: string, shares: number) =>
    `Stock split ${what},2025-04-01 08:00:00,${isin},${ticker},Apple,${shares},1,EUR,1,${what}`;
  return [half('close', from), half('open', to)].join('\n');
}
