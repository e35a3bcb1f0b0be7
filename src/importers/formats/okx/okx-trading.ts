import { momentIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { offsetIn } from '../../cells/header-zone.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { rowGroups } from '../../cells/row-groups.ts';
import { isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { identityOf, type OkxColumns, paidFee } from './okx.ts';
import { okxSpot } from './okx-spot.ts';

/** The trading account's history: spot trades, swaps, their funding. The line above the header names the account and the zone. */
export const okxTrading: Importer = {
  id: 'okx-trading',
  label: 'OKX, trading account history',
  broker: 'okx',
  version: 1,
  verified: 'documentation',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: null, currency: null, accountClass: 'crypto', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const at = columnsOf(table);
    const { account, zone } = preamble(source);
    const timeOf = (row: Row): Moment => ({ ...momentIn('Time', at.time(row), 'ymd'), zone });
    const isSpot = (row: Row) => /^(spot|margin)$/i.test(at.tradeType(row));
    for (const group of rowGroups(table.records(), (row) => (isSpot(row) ? `${at.order(row)} ${at.time(row)} ${at.price(row)}` : null))) {
      const [first] = group;
      yield* readRow(first, () => (isSpot(first) ? okxSpot(at, group, timeOf, account) : contractOf(at, first, timeOf(first), account)));
    }
  },
};

const SIGNATURE = [
  'Order id',
  'Time',
  'Trade Type',
  'Symbol',
  'Action',
  'Amount',
  'Trading Unit',
  'Filled Price',
  'PnL',
  'Fee',
  'Fee Unit',
];

function columnsOf(table: Table): OkxColumns {
  return {
    id: table.column('id'),
    order: table.column('Order id'),
    time: table.column('Time'),
    tradeType: table.column('Trade Type'),
    symbol: table.column('Symbol'),
    action: table.column('Action'),
    amount: table.column('Amount'),
    unit: table.column('Trading Unit'),
    price: table.column('Filled Price'),
    profit: table.column('PnL'),
    fee: table.column('Fee'),
    feeUnit: table.column('Fee Unit'),
    change: table.column('Balance Change'),
    balanceUnit: table.column('Balance Unit'),
  };
}

/** UID:123,Account Type:Main,Time Zone:UTC+8 */
function preamble(source: Source): { readonly account: string | null; readonly zone: string | null } {
  const cells = 'sheets' in source ? (source.sheets[0]?.head[0]?.cells ?? []) : [];
  const said = (name: string) => cells.find((cell) => cell.replace(/^\ufeff/, '').startsWith(`${name}:`))?.split(/:(.*)/)[1];
  return { account: said('UID')?.trim() || null, zone: offsetIn(said('Time Zone') ?? '') };
}

function contractOf(at: OkxColumns, row: Row, time: Moment, account: string | null): Found[] {
  const action = at.action(row).toLowerCase();
  const flow = { row: row.row, account, time, identity: identityOf(at, row), note: at.action(row) };
  if (action.startsWith('funding fee')) {
    const amount = numberIn('PnL', at.profit(row));
    return [
      {
        ...flow,
        type: 'cash',
        kind: 'funding',
        amount: isNothing(amount) ? numberIn('Balance Change', at.change(row)) : amount,
        currency: at.balanceUnit(row) || at.feeUnit(row),
        instrument: { text: at.symbol(row), assetClass: 'cryptoPerpetual' },
      },
    ];
  }
  if (action.startsWith('transfer')) {
    return coinFlow({
      ...flow,
      coin: symbolIn(at.balanceUnit(row)),
      isMoney: true,
      amount: numberIn('Balance Change', at.change(row)),
      why: 'transfer',
    });
  }
  const [, verb, word] = /^(open|close|liquidate|adl)?.*?\b(long|short|buy|sell)\b/.exec(action) ?? [];
  if (word === undefined) return [{ type: 'unknown', row: row.row, what: `${at.tradeType(row)}, ${at.action(row)}` }];
  return [contractFill(at, row, { ...flow, opens: verb === undefined ? null : verb === 'open', word })];
}

function contractFill(
  at: OkxColumns,
  row: Row,
  {
    opens,
    word,
    ...flow
  }: Pick<Parameters<typeof coinFill>[0], 'row' | 'time' | 'identity'> & { opens: boolean | null; word: string; account: string | null },
): Found {
  const buys = word === 'buy' || (word === 'long' && opens !== false) || (word === 'short' && opens === false);
  const realized = numberOrNothing('PnL', at.profit(row)) ?? '0';
  const currency = at.feeUnit(row) || at.balanceUnit(row);
  return {
    ...coinFill({
      row: flow.row,
      account: flow.account,
      side: buys ? 'buy' : 'sell',
      effect: opens === null ? 'unknown' : opens ? 'open' : 'close',
      instrument: { text: symbolIn(at.symbol(row)), assetClass: 'cryptoPerpetual' },
      quantity: numberIn('Amount', at.amount(row)),
      price: numberIn('Filled Price', at.price(row)),
      currency: /-(USDT|USDC|USD)-/.exec(at.symbol(row))?.[1] ?? currency,
      time: flow.time,
      costs: coinFee(paidFee(numberOrNothing('Fee', at.fee(row)) ?? '0'), currency),
      execution: at.id(row),
      order: at.order(row),
      identity: flow.identity,
    }),
    ...(isNothing(realized) ? {} : { stated: { realized, currency } }),
  };
}
