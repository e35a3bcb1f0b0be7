import { Image, Pencil, SquarePen } from 'lucide-react';
import type { Fill } from '../../../src/contract/fills.ts';
import type { TradeDetail, TradeFill } from '../../../src/contract/trades.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { negated } from '../../format/negated.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Result } from '../../ui/result.tsx';
import type { FillRow, SaidExit } from './fill-rows.ts';
import { Unknown } from './unknown.tsx';

interface FillRowCellsProps {
  trade: TradeDetail;
  row: FillRow;
  /** What of it is open below. */
  isOpen: 'fill' | 'exit' | 'new' | null;
  onEdit: () => void;
  onSay: () => void;
}

export function FillRowCells({ trade, row, isOpen, onEdit, onSay }: FillRowCellsProps) {
  const format = useFormat();
  const { leg, fill, exit, exitName, symbol, isDayFirst } = row;
  return (
    <tr className="group h-8 text-right hover:bg-hover [&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td]:whitespace-nowrap [&>td]:tabular-nums">
      <td className={`pl-3! text-left ${exit ? 'font-semibold' : 'text-fg-off'}`}>{exit ? exitName : ''}</td>
      {symbol && <td className="text-left font-medium normal-nums!">{symbol}</td>}
      <td className="text-left text-fg-2">
        <Moment leg={leg} isDayFirst={isDayFirst} day={trade.openedDay} format={format} />
      </td>
      <td className="text-left">{SIDE[leg.side]}</td>
      <td>{format.number(leg.quantity)}</td>
      <td className="font-medium">{leg.price === null ? <Unknown reason="The price is not known" /> : price(leg.price, format)}</td>
      <td>{format.number(leg.positionAfter.replace('-', ''))}</td>
      <td className="max-xl:hidden">
        {leg.avgEntryAfter === null ? (
          <Unknown reason={leg.positionAfter === '0' ? 'Nothing is held' : 'A price is not known'} />
        ) : (
          price(leg.avgEntryAfter, format)
        )}
      </td>
      <td className="text-fg-2">
        <Costs fill={fill} leg={leg} format={format} />
      </td>
      <td>
        {exit ? (
          <Result value={exit.gross} currency={trade.currency} reason="Its result is not known" />
        ) : (
          leg.exit === null && <Unknown reason="It opened" />
        )}
      </td>
      <td className="py-1 pl-4! text-left whitespace-normal!">
        {exit && <Said exit={exit} name={exitName} isOpen={isOpen === 'exit'} onSay={onSay} />}
      </td>
      <td className="pr-1.5!">
        <IconButton
          size="sm"
          icon={Pencil}
          label={`Edit ${leg.side} ${format.number(leg.quantity)} at ${leg.price === null ? 'an unknown price' : price(leg.price, format)}`}
          aria-expanded={isOpen === 'fill'}
          disabled={!fill}
          onClick={onEdit}
        />
      </td>
    </tr>
  );
}

const SIDE = { buy: 'Buy', sell: 'Sell' } as const;
/** An average may have no end. */
const price = (value: string, format: Format): string => {
  const digits = value.split('.')[1]?.length ?? 0;
  return format.number(value, { digits: digits > 6 ? 5 : Math.max(2, digits) });
};

function Moment({ leg, isDayFirst, day, format }: { leg: TradeFill; isDayFirst: boolean; day: string; format: Format }) {
  if (leg.precision === 'day') return format.day(leg.at.slice(0, 10));
  const at = Date.parse(leg.at);
  const isSameDay = leg.at.slice(0, 10) === day;
  return (
    <span title={format.date(at)}>
      {isDayFirst && !isSameDay && <span className="mr-1.5 text-fg-3">{format.dayOfYear(leg.at.slice(0, 10))}</span>}
      {leg.precision === 'min' ? format.time(at) : format.seconds(at)}
    </span>
  );
}

function Costs({ fill, leg, format }: { fill: Fill | undefined; leg: TradeFill; format: Format }) {
  if (!fill) return null;
  if (fill.fees === null) return <Unknown reason="Nobody said what it cost" />;
  const sums = typeof fill.fees === 'string' ? [{ amount: fill.fees, currency: fill.currency }] : fill.fees;
  const isPart = fill.quantity !== leg.quantity;
  return (
    <span title={isPart ? 'Of the whole fill, which counts in several trades' : undefined}>
      {sums
        .map(({ amount, currency }) => `${format.money(negated(amount), currency)}${currency === fill.currency ? '' : ` ${currency}`}`)
        .join(', ') || '0'}
      {isPart && '*'}
    </span>
  );
}

/** Readable without a click; a click opens it to write. */
function Said({ exit, name, isOpen, onSay }: { exit: SaidExit; name: string; isOpen: boolean; onSay: () => void }) {
  const { note, images } = exit.words;
  const isEmpty = note === '' && images.length === 0;
  return (
    <button
      type="button"
      onClick={onSay}
      aria-expanded={isOpen}
      className={`flex w-full items-center gap-1.5 rounded-sm text-left ${isEmpty ? 'whitespace-nowrap text-fg-3' : 'text-fg-2'}`}
    >
      {isEmpty ? (
        <>
          <Icon of={SquarePen} size={12} />
          <span aria-hidden className="opacity-0 group-hover:opacity-100 group-focus-within:opacity-100">
            Note, image
          </span>
          <span className="sr-only">Write about {name}</span>
        </>
      ) : (
        <>
          <span className="line-clamp-2 min-w-0 leading-[15px] break-words">{note}</span>
          {images.length > 0 && (
            <span className="inline-flex shrink-0 items-center gap-1 text-fg-3">
              <Icon of={Image} size={12} />
              {images.length} {images.length === 1 ? 'image' : 'images'}
            </span>
          )}
        </>
      )}
    </button>
  );
}
