import { momentIn, numberIn, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { isMoneyLike } from '../../cells/coin-names.ts';
import { coinSwap } from '../../cells/coin-swap.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { restOfGroup } from '../../cells/rest-of-group.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { rowGroups } from '../../cells/row-groups.ts';
import { isNegative, negated } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { COINBASE_PRO } from './coinbase-pro.ts';

/** The account statement: each trade is what went, what came and the fee, in three rows of one trade id. */
export const coinbaseProAccount: Importer = {
  ...COINBASE_PRO,
  id: 'coinbase-pro-account',
  label: 'Coinbase Pro, account statement',
  verified: 'sample',
  holds: 'ledger',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const [trade, order] = [table.column('trade id'), table.column('order id')];
    const read = readerOf(table);
    for (const group of rowGroups(table.records(), (row) => (trade(row) === '' ? null : `${trade(row)} ${order(row)}`))) {
      const [first] = group;
      const facts = readRow(first, () => (trade(first) === '' ? movementOf(read(first)) : tradeOf(group.map(read))));
      yield* facts;
      yield* restOfGroup(group, facts, table.column('type'));
    }
  },
};

const SIGNATURE = ['type', 'amount', 'balance', 'amount/balance unit', 'transfer id', 'trade id', 'order id'];

interface Entry {
  readonly row: number;
  readonly account: string;
  readonly type: string;
  readonly time: Moment;
  readonly amount: string;
  readonly coin: string;
  readonly transfer: string;
  readonly trade: string;
  readonly order: string;
}

function readerOf(table: Table): (row: Row) => Entry {
  const [account, type, time] = [table.column('portfolio'), table.column('type'), table.column('time', 'timestamp')];
  const [amount, coin, transfer] = [table.column('amount'), table.column('amount/balance unit'), table.column('transfer id')];
  const [trade, order] = [table.column('trade id'), table.column('order id')];
  return (row) => ({
    row: row.row,
    account: account(row),
    type: type(row).toLowerCase(),
    time: momentIn('time', time(row), 'ymd'),
    amount: numberIn('amount', amount(row)),
    coin: symbolIn(coin(row)),
    transfer: transfer(row),
    trade: trade(row),
    order: order(row),
  });
}

function tradeOf(entries: readonly Entry[]): Found[] {
  const paid = entries.find(({ type, amount }) => type === 'match' && isNegative(amount));
  const received = entries.find(({ type, amount }) => type === 'match' && !isNegative(amount));
  const [first] = entries;
  if (!first || !paid || !received) {
    return [problem(first?.row ?? 0, 'incomplete', `Trade ${first?.trade} has not all of its rows in this file. Export a longer period.`)];
  }
  return coinSwap({
    row: first.row,
    account: first.account,
    paid,
    received,
    isMoney: () => false,
    time: first.time,
    costs: entries.flatMap(({ type, amount, coin }) => (type === 'match' ? [] : coinFee(negated(amount), coin))),
    execution: first.trade,
    order: first.order,
    identity: [first.trade, first.order, paid.amount, paid.coin, received.amount, received.coin],
    note: 'match',
  });
}

function movementOf(entry: Entry): Found[] {
  const { row, type, coin, transfer, time, amount } = entry;
  if (!/^(deposit|withdrawal|rebate|fee|conversion)$/.test(type)) return [{ type: 'unknown', row, what: type }];
  return coinFlow({
    ...entry,
    isMoney: isMoneyLike(coin),
    why: type === 'rebate' ? 'earned' : type === 'fee' ? 'spent' : 'transfer',
    execution: transfer,
    identity: [transfer, type, time.text, amount, coin],
    note: type,
  });
}
