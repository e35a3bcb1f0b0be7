import { Image, NotebookText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TradeRow } from '../../../src/contract/table.ts';
import { NOTHING } from '../../format/create-format.ts';
import { negated } from '../../format/negated.ts';
import { shortSymbol } from '../../format/short-symbol.ts';
import { Icon } from '../../ui/icon.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { RBar } from '../../ui/r-bar.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import type { ColumnId } from './column.ts';
import { Figure, HiddenFigure, NoFigure } from './figure.tsx';
import { moneyDigits, priceDigits, sizeDigits } from './figures.ts';
import { momentOf } from './moment-of.ts';
import { RatingDots } from './rating-dots.tsx';
import type { RowShape } from './row-shape.ts';
import { whyNoR, whyUnknown } from './why-unknown.ts';

interface CellProps {
  row: TradeRow;
  shape: RowShape;
  /** The first row of its day in this column's sort: only its date is bright. */
  isFirstOfDay: boolean;
  path: string;
}

/** What stands in a cell. */
export const CELL: Readonly<Record<ColumnId, (props: CellProps) => ReactNode>> = {
  closed: ({ row, ...rest }) =>
    row.closedAt === null ? <span className="text-fg-2">open</span> : <MomentCell moment={row.closedAt} day={row.closedDay} {...rest} />,
  opened: ({ row, ...rest }) => <MomentCell moment={row.openedAt} day={row.openedDay} {...rest} />,
  symbol: ({ row, path, shape }) => <SymbolCell row={row} path={path} shape={shape} />,
  side: ({ row }) => <span className="text-fg-2">{row.direction === 'long' ? 'Long' : 'Short'}</span>,
  account: ({ row }) => <span className="text-fg-2">{row.accountName}</span>,
  setup: ({ row }) => (row.setup ? <span title={row.setup.name}>{row.setup.name}</span> : <span className="text-fg-3">{NOTHING}</span>),
  size: ({ row, shape }) => (
    <Figure locale={shape.format.locale} value={row.quantity} digits={sizeDigits(row.quantity)} column={shape.digits.size} />
  ),
  entry: ({ row, shape }) => <Price value={row.avgEntry} shape={shape} why={whyNoPrice(row)} />,
  exit: ({ row, shape }) => <Price value={row.avgExit} shape={shape} why={row.exits === 0 ? 'still open' : whyNoPrice(row)} />,
  gross: ({ row, shape }) => <Money value={row.gross} row={row} shape={shape} />,
  costs: ({ row, shape }) => <Money value={row.costs === null ? null : negated(row.costs)} row={row} shape={shape} className="text-fg-2" />,
  carry: ({ row, shape }) => <Money value={row.carry} row={row} shape={shape} className="text-fg-2" />,
  net: ({ row, shape }) => (
    <>
      <Money value={row.net} row={row} shape={shape} className={`font-medium ${inkOf(row.net ?? '0')}`} />
      {shape.hasCurrencies && <span className="ml-1 inline-block w-7 text-left text-xs text-fg-3">{row.currency}</span>}
    </>
  ),
  r: ({ row, shape }) =>
    row.r === null ? (
      <NoFigure why={whyNoR(row)} />
    ) : (
      <span title={row.r} className={inkOf(row.r)}>
        {shape.format.number(row.r, { digits: 2, signed: true })}
      </span>
    ),
  bar: ({ row }) => <RBar r={row.r} />,
  held: ({ row, shape }) =>
    row.heldMs === null ? (
      <NoFigure why={row.status === 'open' ? 'still open' : 'the hours are not known'} />
    ) : (
      <span className="text-fg-2">{shape.format.duration(row.heldMs)}</span>
    ),
  exits: ({ row, shape }) => <span className="text-fg-2">{shape.format.number(row.exits)}</span>,
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
    <span className="grid grid-cols-[14px_14px_10px] items-center gap-1 text-fg-3">
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
    </span>
  ),
};

/** Of an option or a ticket: what it is written on, then the rest in grey. */
function SymbolCell({ row, path, shape }: Pick<CellProps, 'row' | 'path' | 'shape'>) {
  const [root, ...rest] = shortSymbol(row.symbol, shape.thisYear, shape.format).split(' ');
  return (
    <a href={`#${path}`} tabIndex={-1} title={row.symbol} className="block overflow-clip font-medium text-ellipsis hover:underline">
      {root}
      {rest.length > 0 && <span className="font-normal text-fg-3"> {rest.join(' ')}</span>}
      {row.moreInstruments > 0 && <span className="ml-1 font-normal text-fg-3">+{row.moreInstruments}</span>}
    </a>
  );
}

interface MomentProps extends Omit<CellProps, 'row'> {
  moment: string;
  /** Of trading: it may be another than that of the calendar. */
  day: string | null;
}

function MomentCell({ moment, day, shape: { format, thisYear }, isFirstOfDay }: MomentProps) {
  const { day: shown, time } = momentOf(moment, format);
  return (
    <span title={day && day !== shown ? `Trading day ${format.day(day)}` : undefined} className="flex justify-between gap-1">
      <span className={isFirstOfDay ? 'text-fg' : 'text-fg-3'}>{format.shortDate(shown, thisYear)}</span>
      <span className="text-fg-2">{time}</span>
    </span>
  );
}

function Price({ value, shape, why }: { value: string | null; shape: RowShape; why: string }) {
  if (value === null) return <NoFigure why={why} />;
  const { format, digits } = shape;
  return <Figure locale={format.locale} value={value} digits={priceDigits(value)} column={digits.price} className="text-fg-2" />;
}

function Money({ value, row, shape, className }: { value: string | null; row: TradeRow; shape: RowShape; className?: string }) {
  if (value === null) return <NoFigure why={whyUnknown(row)} />;
  if (shape.format.hidesMoney) return <HiddenFigure />;
  return (
    <Figure
      locale={shape.format.locale}
      value={value}
      digits={moneyDigits(row.currency)}
      column={shape.digits.money}
      signed
      className={className}
    />
  );
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
