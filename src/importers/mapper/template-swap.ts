import { BadCell } from '../cells/bad-cell.ts';
import { coinFee } from '../cells/coin-fill.ts';
import { coinFlow } from '../cells/coin-flow.ts';
import { isFiat } from '../cells/coin-names.ts';
import { coinSwap } from '../cells/coin-swap.ts';
import { isNothing, magnitude, minus, negated, plus } from '../cells/sums.ts';
import type { Found } from '../facts.ts';
import type { Row } from '../source.ts';
import type { RowKind, Template } from './template.ts';
import type { RowReader, TemplateCells } from './template-cells.ts';

/** A row that says what was paid and what came for it; one of the two where something only came or went. */
export function templateSwap(reader: RowReader, row: Row, kind: RowKind): Found[] {
  const { template, cells } = reader;
  const came = halfOf(cells, row, 'received', 'receivedCurrency');
  const went = halfOf(cells, row, 'paid', 'paidCurrency');
  const feeCoin = coinOf(cells.text(row, 'feeCurrency'));
  const fee = magnitude(cells.number(row, 'fee') ?? '0');
  const costs = feeCoin === '' ? [] : coinFee(fee, feeCoin);
  const shared = {
    row: row.row,
    account: cells.text(row, 'account') || null,
    time: cells.moment(row, 'date', 'time'),
    costs,
    execution: cells.text(row, 'execution'),
    identity: reader.identityOf(row),
    note: cells.text(row, 'kind'),
  };
  if (came && went) return coinSwap({ ...shared, ...beforeCosts(template, { came, went, fee, feeCoin }), isMoney: isFiat });
  const half = came ?? went;
  if (!half) throw new BadCell({ code: 'no_quantity', message: 'Nothing was paid and nothing came. The row was left out.' });
  const why =
    kind === 'earned' || kind === 'interest' || kind === 'dividend' ? 'earned' : kind === 'spent' || kind === 'fee' ? 'spent' : 'transfer';
  return coinFlow({ ...shared, coin: half.coin, amount: came ? half.amount : negated(half.amount), isMoney: isFiat(half.coin), why });
}

interface Half {
  readonly coin: string;
  readonly amount: string;
}

function halfOf(cells: TemplateCells, row: Row, amount: 'received' | 'paid', coin: 'receivedCurrency' | 'paidCurrency'): Half | null {
  const number = cells.number(row, amount);
  const name = coinOf(cells.text(row, coin));
  return number === null || name === '' || isNothing(number) ? null : { coin: name, amount: magnitude(number) };
}

const coinOf = (cell: string) => cell.replace(/ \(.*\)$/, '').toUpperCase();

/** Where a fee is in what was paid or kept from what came, it is taken out of it. */
function beforeCosts({ amounts }: Template, { came, went, fee, feeCoin }: { came: Half; went: Half; fee: string; feeCoin: string }) {
  if (amounts === 'before costs') return { paid: went, received: came };
  return {
    paid: went.coin === feeCoin ? { ...went, amount: minus(went.amount, fee) } : went,
    received: came.coin === feeCoin ? { ...came, amount: plus(came.amount, fee) } : came,
  };
}
