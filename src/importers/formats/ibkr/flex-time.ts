import { type DateOrder, moment, readDate, readMoment, readTime } from '../../cells/moment.ts';
import type { Moment } from '../../facts.ts';
import type { FlexRecord } from './flex-record.ts';

/** The first of these fields that holds a time: the user's query decides which there are, and how dates are written. */
export function timeOf(record: FlexRecord, order: DateOrder, fields: readonly string[]): Moment | undefined {
  for (const field of fields) {
    const cell = record.get(field);
    if (cell === '' || cell === '--') continue;
    const time = field === 'tradeDate' ? record.get('tradeTime') : '';
    if (time !== '') return moment(`${cell} ${time}`, readDate(cell, order), readTime(time), null);
    return readMoment(cell, order);
  }
  return undefined;
}

export const shownTime = (record: FlexRecord, fields: readonly string[]) => fields.map((field) => record.get(field)).find(Boolean) ?? '';
