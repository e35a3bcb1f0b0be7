import { Image, NotebookText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TradeRow } from '../../../src/contract/table.ts';
import { NOTHING } from '../../format/create-format.ts';
import { negated } from '../../format/negated.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Icon } from '../../ui/icon.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { Link } from '../../ui/link.tsx';
import { RBar } from '../../ui/r-bar.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import type { ColumnId } from './column.ts';
import { figure, HiddenFigure, NoFigure } from './figure.tsx';
import { moneyDigits, priceDigits, sizeDigits } from './figures.ts';
import { momentOf } from './moment-of.ts';
import { otherDay } from './other-day.ts';
import { RatingDots } from './rating-dots.tsx';
import type { RowShape } from './row-shape.ts';
import { whyNoR, whyUnknown } from './why-unknown.ts';

export interface CellProps {
  row: TradeRow;
  shape: RowShape;
  /** The first row of its day in this column's sort: only its date is bright. */
  isFirstOfDay: boolean;
  path: string;
}

/** What stands in a cell: text alone wherever it can be, for a thousand of them are drawn at once. */
export const CELL: Readonly<Record<ColumnId, (props: CellProps) => ReactNode>> = {
  closed: ({ row, shape }) => (row.closedAt === null ? 'open' : moment(row.closedAt, row.closedDay, shape)),
  opened: ({ row, shape }) => moment(row.openedAt, row.openedDay, shape),
  symbol: symbolLink,
  side: ({ row }) => (row.direction === 'long' ? 'Long' : 'Short'),
  account: ({ row }) => row.accountName,
  setup: ({ row }) => row.setup?.name ?? NOTHING,
  size: ({ row: { quantity }, shape: { format, digits } }) =>
    figure(format.locale, quantity, { digits: sizeDigits(quantity), column: digits.size }),
  entry: ({ row, shape }) => price(row.avgEntry, shape, row),
  exit: ({ row, shape }) => (row.exits === 0 && row.avgExit === null ? <NoFigure why="still open" /> : price(row.avgExit, shape, row)),
  gross: ({ row, shape }) => money(row.gross, row, shape),
  costs: ({ row, shape }) =>
    row.costs === null ? (
      <NoFigure why={row.missing.length > 0 ? whyUnknown(row) : 'nobody has said what all its fills cost'} />
    ) : (
      money(negated(row.costs), row, shape)
    ),
  carry: ({ row, shape }) => money(row.carry, row, shape),
  net: ({ row, shape }) =>
    shape.hasCurrencies ? (
      <>
        {money(row.net, row, shape)}
        <span className="ml-1 inline-block w-7 text-left text-xs font-normal text-fg-3 indent-0">{row.currency}</span>
      </>
    ) : (
      money(row.net, row, shape)
    ),
  r: ({ row, shape }) => (row.r === null ? <NoFigure why={whyNoR(row)} /> : shape.format.number(row.r, { digits: 2, signed: true })),
  bar: ({ row }) => <RBar r={row.r} />,
  held: ({ row, shape }) =>
    row.heldMs === null ? (
      <NoFigure why={row.status === 'open' ? 'still open' : 'the hours are not known'} />
    ) : (
      shape.format.duration(row.heldMs)
    ),
  exits: ({ row, shape }) => shape.format.number(row.exits),
  tags: ({ row: { tags } }) => {
    const [first, ...more] = tags;
    if (!first) return null;
    return (
      <span className="flex min-w-0 items-center gap-1">
        <TagChip tag={first} />
        {more.length > 0 && (
          <span title={more.map(({ name }) => name).join(', ')} className="shrink-0 text-xs text-fg-3">
            +{more.length}
          </span>
        )}
      </span>
    );
  },
  rating: ({ row }) => <RatingDots rating={row.rating} />,
  marks: ({ row }) => (
    <>
      {row.hasNote && <Mark of={NotebookText} says="note" />}
      {row.images > 0 && <Mark of={Image} says={row.images === 1 ? 'image' : `${row.images} images`} className="col-start-2" />}
      {row.changedSinceReview ? (
        <Mark of={TriangleAlert} says="changed since it was reviewed" className="col-start-3 text-warn" />
      ) : (
        !row.reviewed && (
          <span
            role="img"
            aria-label="not reviewed"
            title="not reviewed"
            className="col-start-3 size-[7px] rounded-full ring-[1.5px] ring-accent-fg ring-inset"
          />
        )
      )}
    </>
  ),
};

/** The colour of what stands in it, and what else of its look is of the row. */
export const INK: Readonly<Partial<Record<ColumnId, (props: CellProps) => string>>> = {
  closed: ({ row, isFirstOfDay }) => (row.closedAt === null ? 'text-fg-2' : dayInk(isFirstOfDay)),
  opened: ({ isFirstOfDay }) => dayInk(isFirstOfDay),
  setup: ({ row }) => (row.setup ? '' : 'text-fg-3'),
  net: ({ row, shape }) => (row.net === null || shape.format.hidesMoney ? '' : `font-medium ${inkOf(row.net)}`),
  r: ({ row }) => (row.r === null ? '' : inkOf(row.r)),
};

const dayInk = (isFirstOfDay: boolean): string => (isFirstOfDay ? 'text-fg' : 'text-fg-3');

/** Of an option or a ticket: what it is written on, then the rest in grey. */
function symbolLink({ row, path, shape }: CellProps) {
  const short = shortSymbol(row.symbol, shape.thisYear, shape.format);
  const [root, ...rest] = short.split(' ');
  const whole = short === row.symbol ? undefined : row.symbol;
  return (
    <Link to={path} tabIndex={-1} aria-description={whole} className="block overflow-clip font-medium text-ellipsis hover:underline">
      {root}
      {rest.length > 0 && <span className="font-normal text-fg-3"> {rest.join(' ')}</span>}
      {row.moreInstruments > 0 && <span className="ml-1 font-normal text-fg-3">+{row.moreInstruments}</span>}
    </Link>
  );
}

function moment(at: string, tradingDay: string | null, { format, thisYear }: RowShape) {
  const { day, time } = momentOf(at, format);
  const other = otherDay(at, tradingDay, format);
  return (
    <>
      {format.shortDate(day, thisYear)}
      <span className="text-fg-2">{time}</span>
      {other !== null && <span className="sr-only"> {other}</span>}
    </>
  );
}

function price(value: string | null, { format, digits }: RowShape, row: TradeRow) {
  if (value === null) return <NoFigure why={whyNoPrice(row)} />;
  return figure(format.locale, value, { digits: priceDigits(value), column: digits.price });
}

function money(value: string | null, row: TradeRow, { format, digits }: RowShape) {
  if (value === null) return <NoFigure why={whyUnknown(row)} />;
  if (format.hidesMoney) return <HiddenFigure />;
  return figure(format.locale, value, { digits: moneyDigits(row.currency), column: digits.money, signed: true });
}

function Mark({ of, says, className }: { of: typeof Image; says: string; className?: string }) {
  return (
    <span role="img" aria-label={says} title={says} className={className}>
      <Icon of={of} size={14} />
    </span>
  );
}

const whyNoPrice = ({ moreInstruments }: TradeRow): string =>
  moreInstruments > 0 ? 'several instruments have no one price' : 'a fill has no price';
