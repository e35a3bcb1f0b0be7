import { noRatio, noSymbol } from '../../cells/problem.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import { isNegative, isNothing, over, plus } from '../../cells/sums.ts';
import type { ActionFact, FillFact, Found } from '../../facts.ts';
import { CHANGES, type LookAhead } from './look-ahead.ts';
import type { RobinhoodRow } from './robinhood-row.ts';

/** A row that brings, takes or changes what is held without a trade; undefined where it is none. */
export function shareFacts(row: RobinhoodRow, ahead: LookAhead): Iterable<Found> | undefined {
  if (row.quantity === null || isNothing(row.quantity)) return undefined;
  if (row.instrument.text === '') return [noSymbol(row.row)];
  if (row.code === 'SPR') return [reverseSplit(row, row.quantity, ahead)];
  if (CHANGES.has(row.code)) return [change(row, row.quantity, ahead)];
  if (row.code === 'SPL') return [split(row, row.quantity, ahead)];
  if (row.code === 'MRGC' && row.amount !== null) {
    const price = over(row.amount, row.quantity);
    return [{ ...moved(row, row.quantity), kind: 'cash_settlement', side: 'sell', effect: 'close', price, cash: row.amount }];
  }
  if (row.code === 'SOFF' || row.code === 'REC') return [{ ...moved(row, row.quantity), price: row.price }];
  if (row.code === 'ACATI') return [{ ...moved(row, row.quantity), kind: 'transfer_in' }];
  if (row.code === 'ACATO') return [{ ...moved(row, row.quantity), kind: 'transfer_out', side: 'sell' }];
  return undefined;
}

function moved(row: RobinhoodRow, quantity: string): FillFact {
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'receive',
    side: 'buy',
    effect: 'unknown',
    instrument: row.instrument,
    quantity,
    price: null,
    currency: 'USD',
    time: row.time,
    costs: [],
    identity: row.identity,
  };
}

/** A contract or a company that changes: its cost moves on, on the side that was held, as far as the file knows it. */
function change(row: RobinhoodRow, quantity: string, ahead: LookAhead): FillFact {
  const pair = ahead.pairOf(row);
  const old = row.isMarked ? row : pair?.partner;
  const held = old ? ahead.holdings.ever(old.instrument.text) : '0';
  const wasShort = isNegative(held);
  return {
    ...moved(row, quantity),
    kind: row.isMarked ? 'transform_out' : 'transform_in',
    side: row.isMarked === wasShort ? 'buy' : 'sell',
    link: pair?.link ?? `${row.time.date} ${row.code}`,
    ...(isNothing(held) ? { snapshot: true } : {}),
  };
}

function split(row: RobinhoodRow, quantity: string, ahead: LookAhead): Found {
  const held = ahead.holdings.before(row.instrument.text, row.time.date);
  const ratio = splitRatio(held, plus(held, quantity));
  return ratio ? splitOf(row, ratio.numerator, ratio.denominator) : noRatio(row.row, row.ticker, quantity);
}

function reverseSplit(row: RobinhoodRow, quantity: string, ahead: LookAhead): Found {
  const partner = ahead.pairOf(row)?.partner;
  if (!partner) return noRatio(row.row, row.ticker, quantity);
  if (row.isMarked) return { type: 'skipped', row: row.row, what: row.code, why: `It is the other half of row ${partner.row}.` };
  return splitOf(row, quantity, partner.quantity ?? '0');
}

function splitOf(row: RobinhoodRow, numerator: string, denominator: string): ActionFact {
  const { instrument, time, identity } = row;
  const becomes = [{ instrument, numerator, denominator, costShare: '1' }];
  return {
    type: 'action',
    row: row.row,
    account: null,
    kind: 'split',
    time,
    instrument,
    becomes,
    identity,
    note: `${row.code}: ${row.description}`,
  };
}
