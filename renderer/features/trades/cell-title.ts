import type { TradeRow } from '../../../src/contract/table.ts';
import type { Format } from '../../format/create-format.ts';
import { negated } from '../../format/negated.ts';
import type { ColumnId } from './column.ts';
import { otherDay } from './other-day.ts';

/** What a cell says to a mouse that rests on it: asked for then, not of every cell that is drawn. */
export const cellTitle = (id: string, row: TradeRow, format: Format): string => TITLE[id as ColumnId]?.(row, format) ?? '';

type Title = (row: TradeRow, format: Format) => string | null | undefined;
const money =
  (of: (row: TradeRow) => string | null): Title =>
  (row, { hidesMoney }) =>
    hidesMoney ? null : of(row);

const TITLE: Readonly<Partial<Record<ColumnId, Title>>> = {
  closed: ({ closedAt, closedDay }, format) => otherDay(closedAt, closedDay, format),
  opened: ({ openedAt, openedDay }, format) => otherDay(openedAt, openedDay, format),
  symbol: ({ symbol }) => symbol,
  account: ({ accountName }) => accountName,
  setup: ({ setup }) => setup?.name,
  size: ({ quantity }) => quantity,
  entry: ({ avgEntry }) => avgEntry,
  exit: ({ avgExit }) => avgExit,
  gross: money(({ gross }) => gross),
  costs: money(({ costs }) => costs && negated(costs)),
  carry: money(({ carry }) => carry),
  net: money(({ net }) => net),
  r: ({ r }) => r,
};
