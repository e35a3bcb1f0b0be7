import { impliedFee } from '../../cells/implied-fee.ts';
import { noSymbol, problem } from '../../cells/problem.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { FillFact, Found } from '../../facts.ts';
import { type LookAhead, linkOf, OPTION_ENDS } from './look-ahead.ts';
import { cashFact } from './robinhood-cash.ts';
import type { RobinhoodRow } from './robinhood-row.ts';
import { shareFacts } from './robinhood-shares.ts';

export function* robinhoodFacts(row: RobinhoodRow, ahead: LookAhead): Iterable<Found> {
  if (readSide(row.code)) yield tradeFact(row, ahead);
  else if (row.code === 'OEXP' || OPTION_ENDS.get(row.code)) yield* optionEnd(row, ahead);
  else if (/^[BS]CXL$/.test(row.code))
    yield problem(row.row, 'incomplete', `${row.code} takes a trade of ${row.ticker} back. Remove that trade by hand.`);
  else yield* shareFacts(row, ahead) ?? [cashFact(row) ?? { type: 'unknown', row: row.row, what: row.code || 'no code' }];
}

function tradeFact(row: RobinhoodRow, ahead: LookAhead): Found {
  const { instrument, quantity, price, amount } = row;
  const direction = readSide(row.code);
  if (instrument.text === '') return noSymbol(row.row);
  if (direction === undefined || quantity === null || isNothing(quantity))
    return problem(row.row, 'no_quantity', `${row.code} has no quantity. The row was left out.`);
  const multiplier = instrument.assetClass === 'option' ? '100' : '1';
  const money =
    price === null || amount === null
      ? { costs: null }
      : impliedFee({ side: direction.side, quantity, price, multiplier, net: amount, currency: 'USD' });
  const end = ahead.endOf(row);
  return {
    type: 'fill',
    row: row.row,
    account: null,
    ...(end ? { kind: end.kind, link: end.link } : { kind: 'trade' }),
    ...direction,
    instrument,
    quantity,
    price,
    currency: 'USD',
    time: row.time,
    ...money,
    identity: row.identity,
  } satisfies FillFact;
}

/** An option that ended is on the other side of what the file says was opened; a longer file knows better than a guess. */
function* optionEnd(row: RobinhoodRow, ahead: LookAhead): Iterable<Found> {
  if (row.instrument.assetClass !== 'option') return yield noSymbol(row.row);
  if (row.quantity === null || isNothing(row.quantity))
    return yield problem(row.row, 'no_quantity', `${row.code} has no quantity. The row was left out.`);
  const kind = OPTION_ENDS.get(row.code) ?? 'expiry';
  const held = ahead.holdings.ever(row.instrument.text);
  const isGuess = kind === 'expiry' && isNothing(held);
  const isLong = kind === 'exercise' || (kind === 'expiry' && !isNegative(held));
  yield {
    type: 'fill',
    row: row.row,
    account: null,
    kind,
    side: isLong ? 'sell' : 'buy',
    effect: 'close',
    instrument: row.instrument,
    quantity: row.quantity,
    price: '0',
    currency: 'USD',
    time: row.time,
    ...(kind === 'expiry' ? {} : { link: linkOf(row) }),
    costs: [],
    identity: row.identity,
    ...(isGuess ? { snapshot: true } : {}),
  };
  if (isGuess)
    yield problem(row.row, 'guessed', `Nothing of ${row.instrument.text} was opened in this file: it was taken as bought before.`);
}
