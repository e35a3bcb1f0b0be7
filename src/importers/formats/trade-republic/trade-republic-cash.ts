import { numberOrNothing } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { isNothing } from '../../cells/sums.ts';
import type { CashFact, Found, Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { TradeRepublicColumns } from './trade-republic-columns.ts';
import { accountOf, instrumentOf } from './trade-republic-security.ts';

/** The kinds grow with every year; their names are made of the same words. */
const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/CARD_ORDERING_FEE|^FEE$/, 'fee'],
  [/INTEREST/, 'interest'],
  [/DIVIDEND|DISTRIBUTION/, 'dividend'],
  [/TAX|^EARNINGS$|^SEC_ACCOUNT$|VORAB/, 'tax'],
  [/PRIVATE_MARKET/, 'transfer'],
  [/OUTBOUND|TRANSFER_OUT$|^CARD_/, 'withdrawal'],
  [/INBOUND|INPAYMENT|TRANSFER_IN$|SAVEBACK|SPARE_CHANGE|BONUS|STOCKPERK|MARKETING|^GIFT$|^MANUAL_CASH/, 'deposit'],
];

/** undefined: nobody here knows what moved the cash. Fee and tax of a row stand beside its amount, which is before them. */
export function tradeRepublicCash(row: Row, columns: TradeRepublicColumns, time: Moment): readonly Found[] | undefined {
  const type = columns.type(row);
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  if (kind === undefined || columns.category(row) !== 'CASH') return undefined;
  const parts = [
    { kind, amount: numberOrNothing('amount', columns.amount(row)) },
    { kind: 'fee', amount: numberOrNothing('fee', columns.fee(row)) },
    { kind: 'tax', amount: numberOrNothing('tax', columns.tax(row)) },
  ] as const;
  const instrument = columns.symbol(row) === '' ? {} : { instrument: instrumentOf(row, columns) };
  const found = parts.flatMap((part, leg): CashFact[] => {
    if (part.amount === null || isNothing(part.amount)) return [];
    return [
      {
        type: 'cash',
        row: row.row,
        leg,
        account: accountOf(row, columns),
        kind: part.kind === 'deposit' && part.amount.startsWith('-') ? 'withdrawal' : part.kind,
        time,
        amount: part.amount,
        currency: columns.currency(row) || 'EUR',
        ...instrument,
        identity: [columns.id(row), String(leg)],
        note: [columns.name(row), columns.description(row) || type].filter((each) => each !== '').join(', '),
      },
    ];
  });
  return found.length > 0 ? found : [movesNothing(row.row, type)];
}
