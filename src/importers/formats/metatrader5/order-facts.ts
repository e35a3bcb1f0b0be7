import { momentIn, symbolIn } from '../../cells/cell-readers.ts';
import { readMoment } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { orderKind, orderStatus } from '../../cells/order-words.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Section } from './report-sections.ts';

/** Orders that were done with, and those that wait. The volume is 0.10 / 0.10: what was filled, what was asked for. */
export function orderFacts(section: Section, row: Row, account: string | null): Found[] {
  const of = (name: string) => section.column(name)(row);
  const [side = '', ...kind] = of('Type').toLowerCase().split(' ');
  if (side !== 'buy' && side !== 'sell') return [{ type: 'unknown', row: row.row, what: `order ${of('Type')}` }];
  const level = readNumber(of('Price'));
  const words = kind.length === 0 ? 'market' : kind.join(' ');
  const stopped = words.startsWith('stop');
  return [
    {
      ...{
        type: 'order',
        row: row.row,
        account,
        order: referenceIn('Order', of('Order')),
        instrument: { text: symbolIn(of('Symbol')) },
        side,
      },
      ...{ kind: orderKind(words), quantity: unitsIn(of('Volume').split('/').at(-1)?.trim() ?? '') },
      ...(typeof level !== 'string' ? {} : stopped ? { stopPrice: level } : { price: level }),
      status: of('State') === 'placed' || of('State') === '' ? 'open' : orderStatus(of('State')),
      placed: momentIn('Open Time', of('Open Time') || row.cells[0] || '', 'ymd'),
      ended: readMoment(section.column('Time')(row), 'ymd') ?? null,
    },
  ];
}
