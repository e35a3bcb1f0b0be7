import { krakenAsset } from '../../../domain/instruments/crypto/coins.ts';
import { momentIn, numberIn, numberOrNothing, symbolIn } from '../../cells/cell-readers.ts';
import { coinFee } from '../../cells/coin-fill.ts';
import { coinFlow } from '../../cells/coin-flow.ts';
import { isFiat, isMoneyLike } from '../../cells/coin-names.ts';
import { coinSwap } from '../../cells/coin-swap.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { restOfGroup } from '../../cells/rest-of-group.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { rowGroups } from '../../cells/row-groups.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { Cost, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { KRAKEN } from './kraken.ts';

/** Every movement of a coin or of money. A trade is two rows that share a refid; either may bear the fee. */
export const krakenLedgers: Importer = {
  ...KRAKEN,
  id: 'kraken-ledgers',
  label: 'Kraken, ledgers',
  holds: 'ledger',
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const [type, refid] = [table.column('type'), table.column('refid')];
    const read = readerOf(table);
    for (const group of rowGroups(table.records(), (row) => (TRADES.has(type(row)) ? refid(row) || null : null))) {
      const [first] = group;
      const isTrade = TRADES.has(type(first));
      const facts = readRow(first, () => (isTrade ? tradeOf(first.row, group.map(read)) : movementOf(read(first))));
      yield* facts;
      yield* restOfGroup(group, facts, type);
    }
  },
};

const SIGNATURE = ['txid', 'refid', 'time', 'type', 'subtype', 'aclass', 'asset', 'amount', 'fee', 'balance'];
const TRADES = new Set(['trade', 'spend', 'receive']);
/** Points that pay fees, in a third row. They were given away, and nothing prices them. */
const CREDITS = 'KFEE';

interface Entry {
  readonly row: number;
  readonly id: string;
  readonly refid: string;
  readonly type: string;
  readonly subtype: string;
  readonly text: string;
  readonly coin: string;
  readonly amount: string;
  readonly costs: readonly Cost[];
  readonly time: Moment;
}

function readerOf(table: Table): (row: Row) => Entry {
  const [txid, refid, time] = [table.column('txid'), table.column('refid'), table.column('time')];
  const [type, subtype, asset] = [table.column('type'), table.column('subtype'), table.column('asset')];
  const [amount, fee] = [table.column('amount'), table.column('fee')];
  return (row) => {
    const text = symbolIn(asset(row));
    const coin = krakenAsset(text.toUpperCase());
    return {
      row: row.row,
      id: txid(row),
      refid: refid(row),
      type: type(row).toLowerCase(),
      subtype: subtype(row).toLowerCase(),
      text,
      coin,
      amount: numberIn('amount', amount(row)),
      costs: coinFee(numberOrNothing('fee', fee(row)), coin),
      time: momentIn('time', time(row), 'ymd'),
    };
  };
}

function tradeOf(row: number, entries: readonly Entry[]): Found[] {
  const [one, other, ...more] = entries.filter(({ amount }) => !isNothing(amount));
  if (!one || !other || more.length > 0 || isNegative(one.amount) === isNegative(other.amount)) {
    return [
      problem(row, 'incomplete', `Trade ${entries[0]?.refid} has not one row that pays and one that receives. Export a longer period.`),
    ];
  }
  const [paid, received] = isNegative(one.amount) ? [one, other] : [other, one];
  return coinSwap({
    row,
    paid,
    received,
    isMoney: isFiat,
    time: one.time,
    costs: entries.flatMap(({ coin, costs }) => (coin === CREDITS ? [] : costs)),
    execution: one.refid,
    identity: [one.refid, paid.coin, paid.amount, received.coin, received.amount],
    note: one.type,
  });
}

function movementOf(entry: Entry): Found[] {
  const { row, type, subtype, coin, amount } = entry;
  const flow = {
    ...entry,
    execution: entry.id,
    isMoney: isMoneyLike(coin),
    identity: [entry.id],
    note: [type, subtype].filter(Boolean).join(', '),
  };
  switch (type) {
    case 'deposit':
    case 'withdrawal':
      return coinFlow({ ...flow, why: 'transfer' });
    case 'staking':
    case 'dividend':
    case 'airdrop':
    case 'invite bonus':
      return coinFlow({ ...flow, why: 'earned' });
    case 'earn':
    case 'transfer': {
      if (subtype === 'reward' || (type === 'transfer' && subtype === ''))
        return coinFlow({ ...flow, why: isNegative(amount) ? 'transfer' : 'earned' });
      return [{ type: 'skipped', row, what: `${type}, ${subtype}`, why: 'It moved between your own wallets.' }];
    }
    case 'margin':
    case 'settled': {
      const why = 'It is the result of a margin trade without the trade. Import the trades for it.';
      return [{ type: 'skipped', row, what: type, why }];
    }
    case 'adjustment':
      return coinFlow({ ...flow, isMoney: true, why: isNegative(amount) ? 'spent' : 'transfer' });
    case 'rollover':
      return entry.costs.map(({ amount: fee, currency }) => {
        const identity = [entry.id];
        return {
          type: 'cash',
          row,
          account: null,
          kind: 'borrow',
          time: entry.time,
          amount: `-${fee}`,
          currency,
          identity,
          note: 'rollover',
        };
      });
    default:
      return [{ type: 'unknown', row, what: type }];
  }
}
