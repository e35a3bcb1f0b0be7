import type { Found } from '../facts.ts';
import type { Element } from '../source.ts';
import { needNumber } from './number.ts';
import { elementsOf, find, type OfxAccount, ofxTime, value } from './ofx-element.ts';
import { securityOf } from './ofx-securities.ts';
import { magnitude } from './sums.ts';

/** What the account held when the statement was made. */
export function* ofxHoldings(statement: Element, { account, currency, securities }: OfxAccount): Generator<Found> {
  const time = ofxTime(value(statement, 'DTASOF'));
  const list = find(statement, 'INVPOSLIST');
  if (!time || !list) return;
  const positions = [...elementsOf(list, 'INVPOS')].flatMap((position) => {
    const security = securityOf(position, securities);
    const units = needNumber(value(position, 'UNITS'));
    if (!security || units === undefined) return [];
    const isShort = value(position, 'POSTYPE') === 'SHORT';
    return [{ instrument: security.instrument, quantity: isShort ? `-${magnitude(units)}` : units }];
  });
  const balance = needNumber(value(statement, 'INVBAL', 'AVAILCASH'));
  const total = [...elementsOf(statement, 'BAL')].find((each) => /total account value/i.test(value(each, 'NAME')));
  const equity = total && needNumber(value(total, 'VALUE'));
  yield {
    type: 'checkpoint',
    row: list.row,
    account,
    time: { ...time, time: null, precision: 'day', zone: null },
    currency,
    positions,
    ...(balance === undefined ? {} : { balance }),
    ...(equity === undefined ? {} : { equity }),
    note: 'Positions of the statement',
  };
}
