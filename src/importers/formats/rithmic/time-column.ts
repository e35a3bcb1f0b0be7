import { momentIn } from '../../cells/cell-readers.ts';
import { readMoment } from '../../cells/moment.ts';
import type { Table } from '../../cells/table.ts';
import type { Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface TimeColumn {
  /** For rowByRow: ends the row where it is no time. */
  need(row: Row): Moment;
  read(row: Row): Moment | null;
}

/** Its header may name the zone of the desk: Update Time (CST). RDT is whatever Rithmic's own clock was set to. */
export function timeColumn(table: Table, name: string): TimeColumn {
  const header = table.header.find((cell) => cell.trim().toLowerCase().startsWith(name.toLowerCase())) ?? name;
  const column = table.column(header);
  const zone = ZONES.get(/\(([A-Z]{2,4})\)/.exec(header)?.[1] ?? '') ?? null;
  const zoned = (time: Moment): Moment => (time.zone === null && time.time !== null ? { ...time, zone } : time);
  return {
    need: (row) => zoned(momentIn(name, column(row), 'mdy')),
    read(row) {
      const time = readMoment(column(row), 'mdy');
      return time === undefined ? null : zoned(time);
    },
  };
}

const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...{ CST: 'America/Chicago', CDT: 'America/Chicago', CT: 'America/Chicago' },
    ...{ EST: 'America/New_York', EDT: 'America/New_York', ET: 'America/New_York' },
    ...{ UTC: 'UTC', GMT: 'UTC' },
  }),
);
