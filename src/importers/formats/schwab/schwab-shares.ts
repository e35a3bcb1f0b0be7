import { noSymbol, problem } from '../../cells/problem.ts';
import { isNegative, isNothing, magnitude, over } from '../../cells/sums.ts';
import type { FillFact, Found } from '../../facts.ts';
import { CONVERTED, type LookAhead } from './look-ahead.ts';
import type { SchwabRow } from './schwab-row.ts';
import { splitFacts } from './schwab-splits.ts';

/** A row that brings or takes shares without being a trade; undefined where it is none of them. */
export function shareFacts(row: SchwabRow, account: string | null, ahead: LookAhead): Iterable<Found> | undefined {
  const word = row.action.toLowerCase();
  if (SETTLED.test(word)) return settlement(row, account, ahead);
  if (row.quantity === null || isNothing(row.quantity)) return undefined;
  if (row.symbol === '') return [noSymbol(row.row)];
  if (/^(expired|assigned|exchange or exercise)$/.test(word)) return optionEnd(row, account, ahead);
  if (word === 'stock split' || word === 'reverse split') return splitFacts(row, moved(row, account), ahead);
  if (CONVERTED.test(row.action)) return [conversion(row, account, ahead)];
  if (/^(journal|journaled shares|security transfer|internal transfer)$/.test(word))
    return [{ ...moved(row, account), kind: transferOf(row) }];
  if (word === 'reinvest shares')
    return [{ ...moved(row, account), price: row.price, ...(row.amount === null ? {} : { cash: row.amount }) }];
  if (word === 'stock div dist') return [{ ...moved(row, account), price: '0' }];
  if (word === 'spin-off' || word === 'stock plan activity') return [{ ...moved(row, account), price: row.price }];
  return undefined;
}

/** The money stands in one row, the shares that went for it in another. */
const SETTLED = /^(cash merger|full redemption|bond redemption|cash\/stock merger)( adj)?$/;

const transferOf = ({ quantity }: SchwabRow) => (isNegative(quantity ?? '0') ? 'transfer_out' : 'transfer_in');

/** Shares that come in, or go, at a price that nobody says. */
function moved(row: SchwabRow, account: string | null): FillFact {
  const quantity = row.quantity ?? '0';
  const isOption = /\d\d\/\d\d\/\d{4}|\d{6}[CP]\d{8}/.test(row.symbol);
  return {
    type: 'fill',
    row: row.row,
    account,
    kind: isNegative(quantity) ? 'deliver' : 'receive',
    side: isNegative(quantity) ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: { text: row.symbol, assetClass: isOption ? 'option' : 'stock' },
    quantity: magnitude(quantity),
    price: null,
    currency: 'USD',
    time: row.effective,
    costs: [],
    identity: row.identity,
  };
}

function* settlement(row: SchwabRow, account: string | null, ahead: LookAhead): Iterable<Found> {
  const isShares = / adj$/i.test(row.action);
  if (!isShares && row.quantity === null) {
    return yield { type: 'skipped', row: row.row, what: row.action, why: 'Its shares and their price are in the row that adjusts it.' };
  }
  const amount = row.amount ?? ahead.proceeds(row);
  if (row.quantity === null || isNothing(row.quantity) || amount === undefined) {
    return yield problem(row.row, 'incomplete', `${row.action} has no row with its money. Enter what was paid by hand.`);
  }
  yield {
    ...moved(row, account),
    kind: 'cash_settlement',
    effect: 'close',
    price: over(magnitude(amount), magnitude(row.quantity)),
    cash: amount,
  };
}

/** An option that ends: what the file holds of it tells the side, else the sign does until a longer file knows better. */
function* optionEnd(row: SchwabRow, account: string | null, ahead: LookAhead): Iterable<Found> {
  const word = row.action.toLowerCase();
  const kind = word === 'expired' ? 'expiry' : word === 'assigned' ? 'assignment' : 'exercise';
  const held = ahead.holdings.ever(row.symbol);
  const isGuess = kind === 'expiry' && isNothing(held);
  const isLong = kind === 'exercise' || (kind === 'expiry' && (isNothing(held) ? isNegative(row.quantity ?? '0') : !isNegative(held)));
  yield {
    ...moved(row, account),
    kind,
    side: isLong ? 'sell' : 'buy',
    effect: 'close',
    price: '0',
    ...(kind === 'expiry' ? {} : { link: [row.posted.date, row.symbol].join(' ') }),
    ...(isGuess ? { snapshot: true } : {}),
  };
  if (isGuess)
    yield problem(
      row.row,
      'guessed',
      `Nothing of ${row.symbol} was opened in this file: it was taken as ${isLong ? 'bought' : 'sold'} before.`,
    );
}

/** The old shares go and the new ones come by two rows of one day; what they cost moves on. */
function conversion(row: SchwabRow, account: string | null, ahead: LookAhead): FillFact {
  const fill = moved(row, account);
  const name = row.description.replace(/\s*XXX.*$/, '');
  const isOut = isNegative(row.quantity ?? '0');
  const old = isOut ? ahead.tickerOf(name) : undefined;
  return {
    ...fill,
    kind: isOut ? 'transform_out' : 'transform_in',
    time: row.posted,
    link: ahead.pairOf(row)?.link ?? `${row.posted.date} ${row.action}`,
    ...(old === undefined ? {} : { instrument: { text: row.symbol, symbol: old, assetClass: 'stock' } }),
    ...(old === undefined && isOut ? { snapshot: true } : {}),
  };
}
