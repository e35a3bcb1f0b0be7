import { numberIn, numberOrNothing } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNothing, magnitude, negated, plus } from '../../cells/sums.ts';
import type { CashFact, Found, Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Trading212Columns } from './trading212-columns.ts';
import { costsOf, instrumentOf } from './trading212-fill.ts';

/** What comes in, what goes out, and what the file gives its sign to. */
const KINDS: readonly (readonly [RegExp, CashFact['kind'], 'in' | 'out' | 'signed'])[] = [
  [/^deposit$/i, 'deposit', 'signed'],
  [/^withdrawal$/i, 'withdrawal', 'out'],
  [/^dividend|^return of capital/i, 'dividend', 'signed'],
  [/interest/i, 'interest', 'signed'],
  [/^(?:card debit|spending)$/i, 'withdrawal', 'out'],
  [/^(?:card credit|spending cashback|result adjustment)$/i, 'deposit', 'signed'],
  [/^new card cost$/i, 'fee', 'out'],
];

/** undefined: the row is none that moves cash. */
export function trading212Cash(row: Row, columns: Trading212Columns, time: Moment): readonly Found[] | undefined {
  const action = columns.action(row);
  if (/^currency conversion$/i.test(action)) return conversion(row, columns, time);
  const [, kind, direction] = KINDS.find(([words]) => words.test(action)) ?? [];
  if (kind === undefined) return undefined;
  const total = numberIn('Total', columns.total(row));
  if (isNothing(total)) return [movesNothing(row.row, action)];
  const amount = direction === 'out' ? negated(magnitude(total)) : total;
  const fact = event(row, columns, time, kind, amount, columns.totalCurrency(row));
  return kind === 'dividend' ? dividend(row, columns, fact) : [fact];
}

/** The total is what was paid out. Tax in the same money is told apart; in another it stays inside and is named. */
function dividend(row: Row, columns: Trading212Columns, fact: CashFact): readonly Found[] {
  const instrument = instrumentOf(row, columns);
  const tax = numberOrNothing('Withholding tax', columns.tax(row));
  const currency = columns.taxCurrency(row);
  if (tax === null || isNothing(tax)) return [{ ...fact, instrument }];
  if (currency !== fact.currency) return [{ ...fact, instrument, note: `${fact.note}, after ${tax} ${currency} of tax` }];
  const identity = [...fact.identity, 'tax'];
  return [
    { ...fact, instrument, leg: 0, amount: plus(fact.amount, tax) },
    { ...fact, instrument, leg: 1, kind: 'tax', amount: negated(tax), identity, note: `Withholding tax, ${columns.name(row)}` },
  ];
}

function conversion(row: Row, columns: Trading212Columns, time: Moment): readonly Found[] {
  const link = `${columns.id(row)} ${columns.time(row)}`;
  const given = negated(magnitude(numberIn('Currency conversion from amount', columns.from(row))));
  const taken = magnitude(numberIn('Currency conversion to amount', columns.to(row)));
  const half = (leg: number, amount: string, currency: string): CashFact => {
    const fact = event(row, columns, time, 'conversion', amount, currency);
    return { ...fact, leg, link, identity: [...fact.identity, currency] };
  };
  const fees = (costsOf(row, columns) ?? []).map(({ amount, currency }, at): CashFact => {
    const fact = event(row, columns, time, 'fee', negated(amount), currency);
    return { ...fact, leg: 2 + at, identity: [...fact.identity, 'fee', String(at)], note: 'Currency conversion fee' };
  });
  return [half(0, given, columns.fromCurrency(row)), half(1, taken, columns.toCurrency(row)), ...fees];
}

function event(row: Row, columns: Trading212Columns, time: Moment, kind: CashFact['kind'], amount: string, currency: string): CashFact {
  const said = [columns.action(row), columns.merchant(row), columns.name(row), columns.notes(row)].filter((each) => each !== '');
  return {
    type: 'cash',
    row: row.row,
    account: null,
    kind,
    time,
    amount,
    currency: currency === '' ? null : currency,
    identity: [columns.action(row), columns.time(row), columns.isin(row), columns.total(row), columns.from(row), columns.id(row)],
    note: said.join(', '),
  };
}
