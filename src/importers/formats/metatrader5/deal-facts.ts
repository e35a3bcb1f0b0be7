import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { quoteOf, worthOfLot } from '../../cells/known-size.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { CashFact, FillFact, Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { costsOf, type Owner } from './position-facts.ts';
import type { Section } from './report-sections.ts';

/** A row of the deals: a fill where the positions are not read, or money that moved. */
export function dealFacts(section: Section, row: Row, owner: Owner, byPosition: boolean): Found[] {
  const type = section.column('Type')(row).toLowerCase();
  if (type !== 'buy' && type !== 'sell') return [cashOf(section, row, owner, type)];
  if (byPosition) return [{ type: 'skipped', row: row.row, what: 'deal', why: 'Its position is read.' }];
  return [fillOf(section, row, owner), ...swapOf(section, row, owner)];
}

function fillOf(section: Section, row: Row, { account, currency }: Owner): FillFact {
  const of = (name: string) => section.column(name)(row);
  const [time, deal] = [momentIn('Time', of('Time'), 'ymd'), referenceIn('Deal', of('Deal'))];
  const text = symbolIn(of('Symbol'));
  const multiplier = worthOfLot(text, time.date, 'metatrader5');
  const profit = numberOrNothing('Profit', of('Profit'));
  const effect = EFFECTS.get(of('Direction').toLowerCase()) ?? 'unknown';
  return {
    ...{
      type: 'fill',
      kind: 'trade',
      row: row.row,
      leg: 0,
      account,
      instrument: { text },
      time,
      currency: quoteOf(text, time.date, 'metatrader5'),
      effect,
    },
    ...{ side: sideIn('Type', of('Type')).side, quantity: unitsIn(of('Volume')), price: numberIn('Price', of('Price')) },
    costs: costsOf(section, row, currency),
    ...{ execution: deal, order: of('Order') || deal, identity: [deal] },
    ...(effect === 'open' || profit === null ? {} : { stated: { realized: profit, currency } }),
    ...(multiplier === undefined ? {} : { multiplier }),
  };
}

const EFFECTS: ReadonlyMap<string, FillFact['effect']> = new Map(
  Object.entries<FillFact['effect']>({ in: 'open', out: 'close', 'out by': 'close' }),
);

function swapOf(section: Section, row: Row, { account, currency }: Owner): CashFact[] {
  const of = (name: string) => section.column(name)(row);
  const swap = numberOrNothing('Swap', of('Swap')) ?? '0';
  if (isNothing(swap)) return [];
  const time = momentIn('Time', of('Time'), 'ymd');
  return [
    {
      ...{
        type: 'cash',
        kind: 'swap',
        row: row.row,
        leg: 2,
        account,
        time,
        amount: swap,
        currency,
        instrument: { text: symbolIn(of('Symbol')) },
      },
      ...{ identity: [of('Deal'), 'swap'], note: 'Swap' },
    },
  ];
}

/** Everything that is no trade has its amount in the profit. */
function cashOf(section: Section, row: Row, { account, currency }: Owner, type: string): Found {
  const of = (name: string) => section.column(name)(row);
  const amount = numberIn('Profit', of('Profit'));
  const kind = KINDS.get(type) ?? KINDS.get(type.split(' ')[0] ?? '');
  if (type === 'credit') return { type: 'skipped', row: row.row, what: 'credit', why: 'Credit of the broker is not money of the account.' };
  if (kind !== undefined && isNothing(amount)) return { type: 'skipped', row: row.row, what: type, why: 'No money moved.' };
  if (kind === undefined) return { type: 'unknown', row: row.row, what: type || 'no type' };
  return {
    ...{ type: 'cash', row: row.row, account, time: momentIn('Time', of('Time'), 'ymd'), amount, currency },
    kind: kind === 'balance' ? (isNegative(amount) ? 'withdrawal' : 'deposit') : kind,
    ...{ identity: [of('Deal')], note: of('Comment') || type },
  };
}

const KINDS: ReadonlyMap<string, CashFact['kind'] | 'balance'> = new Map(
  Object.entries<CashFact['kind'] | 'balance'>({
    ...{ balance: 'balance', bonus: 'deposit', correction: 'balance', charge: 'fee', commission: 'fee', agent: 'fee' },
    ...{ interest: 'interest', dividend: 'dividend', tax: 'tax', swap: 'swap' },
  }),
);
