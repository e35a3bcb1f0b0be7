import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFill, knownFee } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { headerZone } from '../../cells/header-zone.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { KUCOIN } from './kucoin.ts';

/** Filled orders, or their splittings into fills where there is no Status; the header names the offset of the times. Until 2022 it did not. */
export const kucoinOrders: Importer = {
  ...KUCOIN,
  id: 'kucoin-orders',
  label: 'KuCoin, filled orders',
  verified: 'documentation',
  assumes: { ...KUCOIN.assumes, zone: null },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    yield* rowByRow(table.records(), readerOf(table));
  },
};

const LAYOUTS = [
  ['UID', 'Account Type', 'Order ID', 'Symbol', 'Side', 'Avg. Filled Price', 'Filled Amount', 'Filled Volume', 'Fee Currency'],
  ['orderCreatedAt', 'id', 'symbol', 'side', 'dealSize', 'dealFunds', 'averagePrice', 'fee', 'feeCurrency'],
];

function readerOf(table: Table): (row: Row) => readonly Found[] {
  const filledAt = headerZone(table, 'Filled Time', 'orderCreatedAt');
  const [account, order, symbol, side] = [
    table.column('UID'),
    table.column('Order ID', 'id'),
    table.column('Symbol'),
    table.column('Side'),
  ];
  const [price, amount, volume] = [
    table.column('Avg. Filled Price', 'averagePrice'),
    table.column('Filled Amount', 'dealSize'),
    table.column('Filled Volume', 'dealFunds'),
  ];
  const [fee, feeCoin] = [table.column('Fee'), table.column('Fee Currency', 'feeCurrency')];
  return (row) => {
    const text = symbolIn(symbol(row));
    const pair = pairIn(text, 'kucoin');
    const quantity = numberOrNothing('Filled Amount', amount(row)) ?? '0';
    if (isNothing(quantity)) return [{ type: 'skipped', row: row.row, what: 'order', why: 'Nothing of it was filled.' }];
    return [
      coinFill({
        row: row.row,
        account: account(row),
        side: sideIn('Side', side(row)).side,
        instrument: pair ? coinInstrument(text, pair) : { text },
        quantity,
        price: numberIn('Avg. Filled Price', price(row)),
        worth: numberOrNothing('Filled Volume', volume(row)),
        currency: pair?.quote ?? null,
        time: { ...momentIn('Filled Time', filledAt.column(row), 'ymd'), zone: filledAt.zone },
        costs: knownFee(numberOrNothing('Fee', fee(row)), feeCoin(row) || (pair?.quote ?? '')),
        order: order(row),
        identity: [order, filledAt.column, symbol, side, price, amount, volume, fee].map((cell) => cell(row)),
      }),
    ];
  };
}
