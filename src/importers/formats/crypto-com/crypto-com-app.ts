import { momentIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { coinInstrument, isFiat } from '../../cells/coin-names.ts';
import { coinSwap } from '../../cells/coin-swap.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, magnitude, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { appFamily } from './kinds.ts';

/** The history of the app. It names no fees; each row says what it was worth in the user's own money, and that is what a coin for a coin is told in. */
export const cryptoComApp: Importer = {
  id: 'crypto-com-app',
  label: 'Crypto.com, app history',
  broker: 'crypto-com',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const read = readerOf(table);
    yield* rowByRow(table.records(), (row) => factsOf(read(row)));
  },
};

const SIGNATURE = [
  'Timestamp (UTC)',
  'Transaction Description',
  'Currency',
  'Amount',
  'To Currency',
  'To Amount',
  'Native Currency',
  'Native Amount',
  'Transaction Kind',
];

interface Entry {
  readonly row: number;
  readonly time: Moment;
  readonly kind: string;
  readonly note: string;
  readonly coin: string;
  readonly amount: string;
  readonly to: { readonly coin: string; readonly amount: string } | null;
  readonly native: string;
  readonly worth: string;
  readonly identity: readonly string[];
}

function readerOf(table: Table): (row: Row) => Entry {
  const [time, note, coin, amount] = [
    table.column('Timestamp (UTC)'),
    table.column('Transaction Description'),
    table.column('Currency'),
    table.column('Amount'),
  ];
  const [toCoin, toAmount, native] = [table.column('To Currency'), table.column('To Amount'), table.column('Native Currency')];
  const [worth, kind] = [table.column('Native Amount'), table.column('Transaction Kind')];
  return (row) => {
    const into = numberOrNothing('To Amount', toAmount(row));
    return {
      row: row.row,
      time: { ...momentIn('Timestamp (UTC)', time(row), 'ymd'), zone: 'UTC' },
      kind: kind(row),
      note: note(row),
      coin: symbolIn(coin(row)),
      amount: numberIn('Amount', amount(row)),
      to: toCoin(row) === '' || into === null ? null : { coin: toCoin(row), amount: into },
      native: native(row),
      worth: magnitude(numberOrNothing('Native Amount', worth(row)) ?? '0'),
      identity: [time, note, coin, amount, toCoin, toAmount, kind].map((cell) => cell(row)),
    };
  };
}

function factsOf(entry: Entry): readonly Found[] {
  const { row, kind, coin, amount, to, worth, native } = entry;
  const flow = { ...entry, isMoney: isFiat(coin) };
  const valued = { ...flow, price: over(worth, magnitude(amount), 15), currency: native };
  switch (appFamily(kind)) {
    case 'trade':
      return to ? tradeOf(entry, to) : [atNative(entry, coin, amount, 0)];
    case 'swap':
      return [atNative(entry, coin, amount, 0)];
    case 'earned':
      return coinFlow({ ...valued, why: 'earned' });
    case 'spent':
      return coinFlow({ ...valued, why: 'spent' });
    case 'transfer':
      return coinFlow({ ...flow, why: 'transfer' });
    case 'own wallets':
      return [{ type: 'skipped', row, what: kind, why: 'It moved between your own wallets, or waited in an order.' }];
    case 'unknown':
      return [{ type: 'unknown', row, what: kind }];
  }
}

/** With money on one side it is told in that; a coin for a coin is a sale and a purchase. */
function tradeOf(entry: Entry, to: { readonly coin: string; readonly amount: string }): readonly Found[] {
  if (isFiat(entry.coin) || isFiat(to.coin)) return coinSwap({ ...entry, paid: entry, received: to, isMoney: isFiat, costs: null });
  return [atNative(entry, entry.coin, `-${magnitude(entry.amount)}`, 0), atNative(entry, to.coin, magnitude(to.amount), 1)];
}

function atNative({ row, time, native, worth, identity }: Entry, coin: string, amount: string, leg: number): FillFact {
  const side = isNegative(amount) ? 'sell' : 'buy';
  return coinFill({
    row,
    leg,
    side,
    instrument: coinInstrument(`${coin}/${native}`, { base: coin, quote: native }),
    quantity: amount,
    price: over(worth, magnitude(amount), 15),
    worth,
    currency: native || null,
    time,
    costs: null,
    identity: [...identity, coin],
  });
}
