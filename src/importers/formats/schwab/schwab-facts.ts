import { noSymbol, problem } from '../../cells/problem.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNear, isNegative, isNothing, magnitude, negated, over, plus, times } from '../../cells/sums.ts';
import type { Cost, FillFact, Found, NamedInstrument } from '../../facts.ts';
import { cancelledAction, type LookAhead, lookAhead, tradeKey } from './look-ahead.ts';
import { cashFact } from './schwab-cash.ts';
import { readSchwabRow, type SchwabCells, type SchwabRow } from './schwab-row.ts';
import { shareFacts } from './schwab-shares.ts';

/** The transactions of one account, in the order of the file. It is gone through twice: cancels and splits need what comes later. */
export function* schwabFacts(account: string | null, cells: () => Iterable<SchwabCells>): Iterable<Found> {
  const ahead = lookAhead(parsed(cells()));
  const cancelsLeft = new Map(ahead.cancels);
  for (const each of cells()) {
    const row = readSchwabRow(each);
    if (row.type === 'problem') yield row;
    else yield* readRow({ row: row.row, cells: [] }, () => [...factsOf(row, account, ahead, cancelsLeft)]);
  }
}

function* parsed(cells: Iterable<SchwabCells>): Iterable<SchwabRow> {
  for (const each of cells) {
    const row = readSchwabRow(each);
    if (row.type === 'row') yield row;
  }
}

function* factsOf(row: SchwabRow, account: string | null, ahead: LookAhead, cancelsLeft: Map<string, number>): Iterable<Found> {
  const cancelled = cancelledAction(row);
  if (cancelled !== undefined && readSide(cancelled)) yield* cancelFacts(row, account, cancelled, ahead);
  else if (readSide(row.action)) yield* tradeFacts(row, account, ahead, cancelsLeft);
  else {
    const shares = shareFacts(row, account, ahead);
    if (shares) yield* shares;
    else yield cashFact(row, account) ?? { type: 'unknown', row: row.row, what: row.action };
  }
}

/** The cash goes the other way; everything else is as it was. */
function* cancelFacts(row: SchwabRow, account: string | null, cancelled: string, ahead: LookAhead): Iterable<Found> {
  if (ahead.trades.has(tradeKey(row, cancelled)))
    return yield { type: 'skipped', row: row.row, what: row.action, why: `It takes a ${cancelled} of this file back.` };
  const amount = row.amount === null ? null : negated(row.amount);
  for (const found of tradeFacts({ ...row, action: cancelled, amount }, account, ahead, new Map())) {
    if (found.type === 'fill') yield { type: 'void', from: 'cancellation', row: row.row, account, fill: found };
    else yield found;
  }
}

function* tradeFacts(row: SchwabRow, account: string | null, ahead: LookAhead, cancelsLeft: Map<string, number>): Iterable<Found> {
  const direction = readSide(row.action);
  if (!direction) return;
  const key = tradeKey(row, row.action);
  const cancels = cancelsLeft.get(key) ?? 0;
  if (cancels > 0) {
    cancelsLeft.set(key, cancels - 1);
    for (const found of tradeFacts(row, account, ahead, new Map())) {
      if (found.type === 'fill') yield { type: 'void', from: 'fill', row: row.row, account, fill: found };
    }
    return;
  }
  if (row.symbol === '') return yield noSymbol(row.row);
  if (row.quantity === null || isNothing(row.quantity))
    return yield problem(row.row, 'no_quantity', `${row.action} has no quantity. The row was left out.`);
  const end = ahead.endOf(row);
  const costs = costsOf(row);
  const cash = row.amount === null ? undefined : plus(row.amount, ...costs.map(({ amount }) => amount));
  yield {
    type: 'fill',
    row: row.row,
    account,
    ...(end ? { kind: end.kind, link: end.link } : { kind: 'trade' }),
    ...direction,
    instrument: instrumentOf(row, cash),
    quantity: magnitude(row.quantity),
    price: row.price,
    currency: 'USD',
    time: row.effective,
    costs,
    ...(cash === undefined ? {} : { cash }),
    identity: row.identity,
  } satisfies FillFact;
  if (direction.side === 'buy' && isNegative(row.quantity))
    yield problem(row.row, 'contradiction', `${row.action} has a quantity below zero. It was taken as ${row.action}.`);
}

function costsOf({ fees }: SchwabRow): readonly Cost[] {
  if (fees === null || isNothing(fees)) return [];
  return [{ kind: isNegative(fees) ? 'rebate' : 'fee', amount: fees, currency: 'USD' }];
}

function instrumentOf({ action, symbol, quantity, price }: SchwabRow, cash: string | undefined): NamedInstrument {
  if (/to (open|close)$/i.test(action)) return { text: symbol, assetClass: 'option' };
  return { text: symbol, assetClass: cash && quantity && price && isPerCent(quantity, price, cash) ? 'bond' : 'stock' };
}

/** The price of a bond is in per cent of its face: the cash is a hundredth of price times quantity. */
const isPerCent = (quantity: string, price: string, cash: string) =>
  isNear(over(times(magnitude(cash), '100'), times(magnitude(quantity), price), 4), '1', '0.1');
