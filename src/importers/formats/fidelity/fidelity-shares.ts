import { noRatio } from '../../cells/problem.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import { isNegative, magnitude, over, plus, times } from '../../cells/sums.ts';
import type { ActionFact, FillFact, Found } from '../../facts.ts';
import type { FidelityRow } from './fidelity-row.ts';
import { CHANGED, type LookAhead, placeOf } from './look-ahead.ts';

/** A row that changes what is held without a trade; undefined where it is none. */
export function shareFacts(row: FidelityRow, ahead: LookAhead): readonly Found[] | undefined {
  const { action, quantity, amount } = row;
  if (quantity === null || !row.hasSymbol) return undefined;
  if (/^reinvestment/i.test(action)) return [{ ...moved(row, quantity), price: row.price, ...(amount === null ? {} : { cash: amount }) }];
  if (/^redemption|^full call|^partial call|^merger mer payout|^tender/i.test(action) && amount !== null)
    return [settled(row, quantity, amount)];
  if (/^reverse split/i.test(action)) return [reverseSplit(row, quantity, ahead)];
  if (CHANGED.test(action)) return [changed(row, quantity, ahead)];
  if (/^(distribution|stock split|forward split)/i.test(action)) return [added(row, quantity, ahead)];
  if (/^(transfer|journal|conversion shares|deposit|delivered|received)/i.test(action))
    return [{ ...moved(row, quantity), kind: isNegative(quantity) ? 'transfer_out' : 'transfer_in' }];
  return undefined;
}

function moved(row: FidelityRow, quantity: string): FillFact {
  return {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind: isNegative(quantity) ? 'deliver' : 'receive',
    side: isNegative(quantity) ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: row.instrument(),
    quantity: magnitude(quantity),
    price: null,
    currency: row.currency,
    time: row.time,
    costs: [],
    identity: row.identity,
  };
}

/** Paid back in cash. Bonds are traded in per cent of their face and paid back per one of it. */
function settled(row: FidelityRow, quantity: string, amount: string): FillFact {
  const fill = moved(row, quantity);
  const each = over(magnitude(amount), magnitude(quantity));
  const price = fill.instrument.assetClass === 'bond' ? times(each, '100') : each;
  return { ...fill, kind: 'cash_settlement', effect: 'close', price, cash: amount };
}

function changed(row: FidelityRow, quantity: string, ahead: LookAhead): FillFact {
  const link = ahead.pairOf(row)?.link ?? `${row.time.date} ${CHANGED.exec(row.action)?.[0]}`;
  return { ...moved(row, quantity), kind: isNegative(quantity) ? 'transform_out' : 'transform_in', link };
}

/** What came on top of shares that are held is a split; a spin-off says that it is one. */
function added(row: FidelityRow, quantity: string, ahead: LookAhead): Found {
  if (/spin/i.test(row.action)) return moved(row, quantity);
  const held = ahead.holdings.before(placeOf(row), row.time.date);
  const ratio = splitRatio(held, plus(held, quantity));
  return ratio ? splitOf(row, ratio.numerator, ratio.denominator) : noRatio(row.row, row.instrument().text, quantity);
}

function reverseSplit(row: FidelityRow, quantity: string, ahead: LookAhead): Found {
  const partner = ahead.pairOf(row)?.partner;
  if (!partner?.quantity) return noRatio(row.row, row.instrument().text, quantity);
  if (isNegative(quantity))
    return { type: 'skipped', row: row.row, what: 'reverse split', why: `It is the other half of row ${partner.row}.` };
  return splitOf(row, quantity, magnitude(partner.quantity));
}

function splitOf(row: FidelityRow, numerator: string, denominator: string): ActionFact {
  const { account, time, identity, action: note } = row;
  const instrument = row.instrument();
  const becomes = [{ instrument, numerator, denominator, costShare: '1' }];
  return { type: 'action', row: row.row, account, kind: 'split', time, instrument, becomes, identity, note };
}
