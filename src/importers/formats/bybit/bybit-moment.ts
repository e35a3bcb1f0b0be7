import { momentIn } from '../../cells/cell-readers.ts';
import type { Moment } from '../../facts.ts';

/** 2024-12-09 19:48:23, or as some exports have it, 19:48 2024-12-09. */
export function bybitMoment(column: string, cell: string): Moment {
  const [, clock, day] = /^(\d{1,2}:\d{2}(?::\d{2})?) (\d{4}-\d{2}-\d{2})$/.exec(cell) ?? [];
  return { ...momentIn(column, clock === undefined ? cell : `${day} ${clock}`, 'ymd'), text: cell, zone: 'UTC' };
}
