import { readMoment } from '../../cells/moment.ts';
import { needNumber } from '../../cells/number.ts';
import { readSide } from '../../cells/side.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import type { Found, OrderFact } from '../../facts.ts';
import type { SectionRow } from './statement-sections.ts';
import { tosInstrument, tosPrice } from './tos-instrument.ts';

/** An order, and what its next rows add: the price of its stop, the order it replaces, the legs of a spread. */
export class OrderHistory {
  private current: OrderFact | null = null;
  private readonly placed = new Map<string, number>();
  private readonly account: string | null;

  constructor(account: string | null) {
    this.account = account;
  }

  *read(row: SectionRow): Generator<Found> {
    if (row.cell('time placed') !== '' && readMoment(row.cell('time placed'), 'mdy')) {
      yield* this.end();
      this.current = this.orderOf(row);
      if (!this.current) yield skipped(row, 'Order', 'It names no order that can be read.');
    } else if (this.current && row.cell('side') === '') this.current = { ...this.current, ...added(row) };
    else yield skipped(row, 'Leg of an order', 'Its order is in the file too.');
  }

  *end(): Generator<Found> {
    if (this.current) yield this.current;
    this.current = null;
  }

  private orderOf(row: SectionRow): OrderFact | null {
    const side = readSide(row.cell('side'))?.side;
    const quantity = needNumber(row.cell('qty'));
    const instrument = tosInstrument({
      symbol: row.cell('symbol'),
      expiry: row.cell('exp'),
      strike: row.cell('strike'),
      type: row.cell('type'),
    });
    if (!side || quantity === undefined || isNothing(quantity) || !instrument || instrument.text === '') return null;
    const price = tosPrice(row.cell('price').replace('~', ''));
    const text = [row.cell('time placed'), row.cell('side'), row.cell('qty'), instrument.text, row.cell('price')].join(' ');
    return {
      type: 'order',
      row: row.row,
      account: this.account,
      order: this.numbered(text),
      instrument,
      kind: KINDS.get(row.after('price')) ?? 'unknown',
      side,
      quantity: magnitude(quantity),
      ...(price ? { price } : {}),
      status: STATES.find(([pattern]) => pattern.test(row.cell('status')))?.[1] ?? 'unknown',
      placed: readMoment(row.cell('time placed'), 'mdy') ?? null,
      ended: null,
    };
  }

  /** Orders have no number there: the second one of a moment is the second. */
  private numbered(text: string): string {
    const nth = (this.placed.get(text) ?? 0) + 1;
    this.placed.set(text, nth);
    return nth === 1 ? text : `${text} (${nth})`;
  }
}

/** RE #2146484173 under the strategy, 166.39 STP under price and type. */
function added(row: SectionRow): Partial<OrderFact> {
  const parent = /#\s*(\d+)/.exec(row.cell('spread'))?.[1];
  const stopPrice = tosPrice(row.cell('price'));
  const isStop = stopPrice && /STP|STOP/.test(row.after('price'));
  return { ...(parent === undefined ? {} : { parent }), ...(isStop ? { stopPrice, kind: 'stop' } : {}) };
}

const skipped = ({ row }: SectionRow, what: string, why: string): Found => ({ type: 'skipped', row, what, why });

const KINDS = new Map<string, OrderFact['kind']>([
  ['MKT', 'market'],
  ['LMT', 'limit'],
  ['STP', 'stop'],
  ['STPLMT', 'stop_limit'],
  ['STP LMT', 'stop_limit'],
  ['TRG BY', 'unknown'],
  ['TRAILSTP', 'trailing_stop'],
  ['TRSTP', 'trailing_stop'],
]);
const STATES: readonly (readonly [RegExp, OrderFact['status']])[] = [
  [/^FILLED/, 'filled'],
  [/^CANCEL/, 'cancelled'],
  [/^REJECT/, 'rejected'],
  [/^EXPIRED/, 'expired'],
  [/^PARTIAL/, 'partial'],
  [/^(WORKING|WAIT|QUEUED|PENDING|ACCEPTED)/, 'open'],
];
