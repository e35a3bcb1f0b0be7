import { recogniseInstrument } from '../../../domain/instruments/recognise-instrument.ts';
import { BadCell } from '../../cells/bad-cell.ts';
import { isNegative, isNothing, magnitude, negated, plus } from '../../cells/sums.ts';
import type { CashFact, Cost, FillFact, Found } from '../../facts.ts';
import { cashFacts } from './fidelity-cash.ts';
import type { FidelityRow } from './fidelity-row.ts';
import { shareFacts } from './fidelity-shares.ts';
import { firstWords } from './first-words.ts';
import type { LookAhead } from './look-ahead.ts';

/** A row by the first words of its sentence. */
export function fidelityFacts(row: FidelityRow, ahead: LookAhead): readonly Found[] {
  const [, traded] = /^you (bought|sold)\b/i.exec(row.action) ?? [];
  if (traded) return tradeFacts(row, traded.toLowerCase() === 'bought' ? 'buy' : 'sell');
  const [, ended] = /^(expired|assigned|exercised)\b/i.exec(row.action) ?? [];
  if (ended) return [optionEnd(row, ended.toLowerCase())];
  return shareFacts(row, ahead) ?? cashFacts(row) ?? [{ type: 'unknown', row: row.row, what: firstWords(row.action) }];
}

function tradeFacts(row: FidelityRow, side: 'buy' | 'sell'): readonly Found[] {
  const { quantity, amount, accrued, currency } = row;
  if (quantity === null) throw new BadCell({ code: 'no_quantity', message: 'Quantity is 0. The row was left out.' });
  const instrument = row.instrument();
  const costs = costsOf(row);
  const paid = accrued && (side === 'buy' ? magnitude(accrued) : negated(magnitude(accrued)));
  const cash = amount === null ? null : plus(amount, paid ?? '0', ...costs.map((cost) => cost.amount));
  const [, ended] = /\b(assigned|exercised)\b/i.exec(row.action) ?? [];
  const fill: FillFact = {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind: ended ? (ended.toLowerCase() === 'assigned' ? 'assignment' : 'exercise') : 'trade',
    side,
    effect: effectOf(row.action),
    instrument,
    quantity: magnitude(quantity),
    price: row.price,
    currency,
    time: row.time,
    ...(ended ? { link: [row.time.date, instrument.text, row.price].join(' ') } : {}),
    costs,
    ...(cash === null ? {} : { cash }),
    identity: row.identity,
  };
  const warning = isNegative(quantity) === (side === 'sell') ? [] : [contradiction(row)];
  if (paid === null || isNothing(paid)) return [fill, ...warning];
  const interest: CashFact = {
    type: 'cash',
    row: row.row,
    leg: 1,
    account: row.account,
    kind: 'interest',
    time: row.time,
    amount: negated(paid),
    currency,
    instrument,
    identity: [...row.identity, 'accrued interest'],
    note: 'Accrued interest',
  };
  return [fill, interest, ...warning];
}

const contradiction = ({ row, action }: FidelityRow): Found => ({
  type: 'problem',
  row,
  code: 'contradiction',
  message: `“${firstWords(action)}” has a quantity of the other sign. The words were taken.`,
});

/** An option that ended: its quantity is what changed, so that a short one comes back. */
function optionEnd(row: FidelityRow, word: string): FillFact {
  if (row.quantity === null) throw new BadCell({ code: 'no_quantity', message: 'Quantity is 0. The row was left out.' });
  const instrument = row.instrument();
  return {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind: word === 'expired' ? 'expiry' : word === 'assigned' ? 'assignment' : 'exercise',
    side: isNegative(row.quantity) ? 'sell' : 'buy',
    effect: 'close',
    instrument,
    quantity: magnitude(row.quantity),
    price: '0',
    currency: row.currency,
    time: row.time,
    ...(word === 'expired' ? {} : { link: linkOfShares(row) }),
    costs: costsOf(row),
    identity: row.identity,
  };
}

/** The shares have the day, the underlying and the strike as their price. */
function linkOfShares(row: FidelityRow): string {
  const { text } = row.instrument();
  const read = recogniseInstrument(text, { on: row.time.date, broker: 'fidelity', assetClass: 'option' });
  const option = read.kind === 'known' && read.instrument.class === 'option' ? read.instrument : null;
  return [row.time.date, ...(option ? [option.underlying, option.strike] : [text])].join(' ');
}

function effectOf(action: string): FillFact['effect'] {
  if (/opening transaction|short sale/i.test(action)) return 'open';
  return /closing transaction|short cover/i.test(action) ? 'close' : 'unknown';
}

function costsOf({ commission, fees, currency }: FidelityRow): readonly Cost[] {
  const cost = (kind: 'commission' | 'fee', amount: string | null): readonly Cost[] =>
    amount === null || isNothing(amount) ? [] : [{ kind: isNegative(amount) ? 'rebate' : kind, amount, currency }];
  return [...cost('commission', commission), ...cost('fee', fees)];
}
