import { movesNothing } from '../../cells/moves-nothing.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, negated } from '../../cells/sums.ts';
import type { CashFact, FillFact, Found, Skipped } from '../../facts.ts';
import type { QuestradeRow } from './questrade-row.ts';

/** A row by its code; where it has none, by its kind of activity. `conversions` counts the halves of a day. */
export function questradeFacts(row: QuestradeRow, conversions: Map<string, number>): readonly Found[] {
  if (row.action === 'FXT') return [conversionFact(row, conversions)];
  if (/^(buy|sell)/i.test(row.action)) return tradeFacts(row);
  if (row.hasQuantity && row.hasSymbol) {
    const shares = sharesFact(row);
    if (shares) return [shares];
  }
  const meaning =
    CODES.get(row.action) ?? (row.action === '' ? ACTIVITIES.find(([pattern]) => pattern.test(row.activity))?.[1] : undefined);
  return [meaning ? cashFact(row, meaning) : { type: 'unknown', row: row.row, what: row.action || row.activity || 'no action' }];
}

function tradeFacts(row: QuestradeRow): readonly Found[] {
  const direction = readSide(row.action) ?? { side: row.action.startsWith('BUY') ? 'buy' : 'sell', effect: 'unknown' };
  const commission = magnitude(row.commission());
  const cash = row.gross && (direction.side === 'buy' ? negated(magnitude(row.gross)) : magnitude(row.gross));
  const fill: FillFact = {
    ...moved(row, 'trade', direction.side),
    effect: direction.effect,
    price: row.price(),
    costs: isNothing(commission) ? [] : [{ kind: 'commission', amount: commission, currency: row.currency || 'CAD' }],
    ...(cash ? { cash } : {}),
  };
  if (direction.side === 'sell' || !row.isBelowZero) return [fill];
  const message = `${row.action} has a quantity below zero. It was taken as ${row.action}.`;
  return [fill, { type: 'problem', row: row.row, code: 'contradiction', message }];
}

/** Shares that come or go without a trade; undefined for the codes of money. */
function sharesFact(row: QuestradeRow): FillFact | undefined {
  const out = row.isBelowZero;
  switch (row.action) {
    case 'DIS':
      return { ...moved(row, 'receive', 'buy'), price: row.price() };
    case 'REI':
      return { ...moved(row, 'receive', 'buy'), price: row.price() };
    case 'LIQ':
      return moved(row, 'deliver', 'sell');
    case 'RDM':
      return { ...moved(row, 'cash_settlement', 'sell'), effect: 'close', cash: row.net() };
    case 'EXP':
      return { ...moved(row, 'expiry', out ? 'sell' : 'buy'), effect: 'close', price: '0' };
    case 'TFI':
    case 'TFO':
    case 'TF6':
    case 'TSF':
      return out || row.action === 'TFO' ? moved(row, 'transfer_out', 'sell') : moved(row, 'transfer_in', 'buy');
    case 'BRW':
    case 'MGR':
    case 'NAC':
    case 'CIL':
      return {
        ...moved(row, out ? 'transform_out' : 'transform_in', out ? 'sell' : 'buy'),
        link: [row.time().date, row.account, row.action].join(' '),
      };
    default:
      return undefined;
  }
}

function moved(row: QuestradeRow, kind: FillFact['kind'], side: 'buy' | 'sell'): FillFact {
  return {
    type: 'fill',
    row: row.row,
    account: row.account,
    kind,
    side,
    effect: 'unknown',
    instrument: row.instrument(),
    quantity: row.quantity(),
    price: null,
    currency: row.currency || null,
    time: row.time(),
    costs: [],
    identity: row.identity,
  };
}

function cashFact(row: QuestradeRow, meaning: Meaning): CashFact | Skipped {
  const amount = row.net();
  if (isNothing(amount)) return movesNothing(row.row, row.action || row.activity);
  return {
    type: 'cash',
    row: row.row,
    account: row.account,
    kind: meaning === 'moved' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : meaning,
    time: row.time(),
    amount,
    currency: row.currency || null,
    ...(row.hasSymbol && meaning === 'dividend' ? { instrument: row.instrument() } : {}),
    identity: row.identity,
    note: [row.action, row.description].filter((text) => text !== '').join(': '),
  };
}

/** The two halves of an exchange stand one below the other. */
function conversionFact(row: QuestradeRow, conversions: Map<string, number>): CashFact {
  const time = row.time();
  const day = [time.date, row.account].join(' ');
  const before = conversions.get(day) ?? 0;
  conversions.set(day, before + 1);
  return {
    type: 'cash',
    row: row.row,
    account: row.account,
    kind: 'conversion',
    time,
    amount: row.net(),
    currency: row.currency || null,
    link: `${day} FXT ${Math.floor(before / 2) + 1}`,
    identity: row.identity,
    note: [row.action, row.description].filter((text) => text !== '').join(': '),
  };
}

type Meaning = 'moved' | 'dividend' | 'interest' | 'fee' | 'tax';

const CODES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    ...{ CON: 'moved', DEP: 'moved', EFT: 'moved', WDR: 'moved', CSW: 'moved', TFI: 'moved', TFO: 'moved', TF6: 'moved', TSF: 'moved' },
    ...{ BRW: 'moved', DIV: 'dividend', CIL: 'dividend', ROC: 'dividend', INT: 'interest' },
    ...{ FCH: 'fee', FEE: 'fee', HST: 'tax', GST: 'tax', NRT: 'tax', TAX: 'tax' },
  }),
);
const ACTIVITIES: readonly (readonly [RegExp, Meaning])[] = [
  [/dividend/i, 'dividend'],
  [/interest/i, 'interest'],
  [/fee|rebate/i, 'fee'],
  [/deposit|withdraw|transfer/i, 'moved'],
];
