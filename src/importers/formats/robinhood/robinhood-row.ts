import { readDate } from '../../cells/moment.ts';
import { readNumber } from '../../cells/number.ts';
import { badDate, badNumber } from '../../cells/problem.ts';
import { magnitude } from '../../cells/sums.ts';
import type { Column, Table } from '../../cells/table.ts';
import type { Moment, NamedInstrument, Problem } from '../../facts.ts';
import type { Row } from '../../source.ts';

export interface RobinhoodRow {
  readonly type: 'row';
  readonly row: number;
  /** As the file has it, in capitals. */
  readonly code: string;
  readonly ticker: string;
  readonly description: string;
  readonly instrument: NamedInstrument;
  readonly quantity: string | null;
  /** A quantity as 2S leaves the account where a pair of rows changes something; where an option ends it says nothing. */
  readonly isMarked: boolean;
  readonly price: string | null;
  readonly amount: string | null;
  readonly time: Moment;
  readonly identity: readonly string[];
}

export function robinhoodReader(table: Table): (row: Row) => RobinhoodRow | Problem {
  const cells: Readonly<Record<(typeof COLUMNS)[number], Column>> = {
    'Activity Date': table.column('Activity Date'),
    Instrument: table.column('Instrument'),
    Description: table.column('Description'),
    'Trans Code': table.column('Trans Code'),
    Quantity: table.column('Quantity'),
    Price: table.column('Price'),
    Amount: table.column('Amount'),
  };
  return (row) => {
    const text = cells['Activity Date'](row);
    const date = readDate(text, 'mdy');
    if (date === undefined) return badDate(row.row, 'Activity Date', text);
    const [quantity, price, amount] = [readNumber(cells.Quantity(row)), readNumber(cells.Price(row)), readNumber(cells.Amount(row))];
    if (quantity === undefined) return badNumber(row.row, 'Quantity', cells.Quantity(row));
    if (price === undefined) return badNumber(row.row, 'Price', cells.Price(row));
    if (amount === undefined) return badNumber(row.row, 'Amount', cells.Amount(row));
    const ticker = cells.Instrument(row);
    const description = cells.Description(row).replace(/\s*\n\s*/g, ', ');
    return {
      type: 'row',
      row: row.row,
      code: cells['Trans Code'](row).toUpperCase(),
      ticker,
      description,
      instrument: instrumentOf(ticker, description),
      quantity: quantity && magnitude(quantity),
      isMarked: /s$/i.test(cells.Quantity(row)),
      price,
      amount,
      time: { text, date, time: null, precision: 'day', zone: null },
      identity: COLUMNS.map((name) => cells[name](row)),
    };
  };
}

const COLUMNS = ['Activity Date', 'Instrument', 'Description', 'Trans Code', 'Quantity', 'Price', 'Amount'] as const;

/** Shares stand in a column of their own, options in the description, behind what happened to them. */
function instrumentOf(ticker: string, description: string): NamedInstrument {
  const [, option] = /^(?:Option \w+ for )?(\S+ \d{1,2}\/\d{1,2}\/\d{4} (?:Call|Put) \$[\d,.]+)$/i.exec(description) ?? [];
  return option === undefined ? { text: ticker, assetClass: 'stock' } : { text: option, assetClass: 'option' };
}
