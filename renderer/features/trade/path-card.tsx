import type { TradeDetail, TradeFill } from '../../../src/contract/trades.ts';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';
import { PathChart } from '../../charts/path-chart.tsx';
import type { PathFill, PathLevel } from '../../charts/path-facts.ts';
import { type Format, HIDDEN } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { zoneCity } from '../../format/zone-name.ts';
import { PictureButton } from '../../picture/picture-button.tsx';
import { Card } from '../../ui/card.tsx';

/** How the position went, from its fills alone. */
export function PathCard({ trade }: { trade: TradeDetail }) {
  const format = useFormat();
  const byDay = trade.fills.some(({ precision }) => precision === 'day');
  const fills = pathOf(trade, format);
  if (fills.length === 0) return null;
  const clock = byDay ? 'hours are not known: fills stand in order' : `${zoneCity(format.zone)} time`;
  const prices = trade.instruments > 1 ? '; several instruments, so no common price' : '';
  return (
    <Card
      title="Path"
      meta={`${clock}${prices}`}
      actions={
        <>
          <PictureButton
            title={`Path of ${trade.symbol} ${trade.direction}`}
            meta={`${clock}${prices}`}
            of={format.day(trade.openedDay)}
            n={[1]}
            draw={() => <Path {...{ trade, byDay }} />}
          />
          {trade.instruments === 1 && (
            <span className="flex items-center gap-3 pr-1.5 text-sm text-fg-2">
              <Key ink="border-accent">average</Key>
              {levelsOf(trade).some(({ kind }) => kind === 'stop') && <Key ink="border-dashed border-loss-mark">stop</Key>}
            </span>
          )}
        </>
      }
    >
      <Path {...{ trade, byDay }} />
    </Card>
  );
}

function Path({ trade, byDay }: { trade: TradeDetail; byDay: boolean }) {
  const format = useFormat();
  const fills = pathOf(trade, format);
  const span = spanOf(fills);
  return (
    <PathChart
      fills={fills}
      levels={levelsOf(trade)}
      targets={(trade.plans[0]?.targets ?? []).map(({ price }) => Number(price))}
      byDay={byDay}
      isOpen={trade.status === 'open'}
      hasPrices={trade.instruments === 1}
      label={`Path of ${trade.symbol} over ${fills.length} fills; the table below has the same figures`}
      offset={zoneOffset(format.zone)}
      write={{
        price: (value) => format.number(String(Number(value.toPrecision(10)))),
        // With the prices they would tell the money.
        size: (value) => (format.hidesMoney ? HIDDEN : format.number(String(value))),
        money: (value) => format.money(String(Number(value.toFixed(8))), trade.currency, { signed: true }),
        time: (at) => timeText(at, { byDay, span }, format),
        mark: ({ key }) => sayFill(trade.fills.find(({ uid, position }) => key === `${uid} ${position}`) as TradeFill, format),
      }}
    />
  );
}

const spanOf = (fills: readonly PathFill[]): number => (fills.at(-1)?.at ?? 0) - (fills[0]?.at ?? 0);

function Key({ ink, children }: { ink: string; children: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <span aria-hidden className={`w-4.5 border-t-[1.5px] ${ink}`} />
      {children}
    </span>
  );
}

/** What is held of all positions together, and what they came to by then. */
function pathOf({ fills, openedAt }: TradeDetail, format: Format): PathFill[] {
  const held = new Map<string, number>();
  const realised = new Map<string, number | null>();
  return fills.map((fill) => {
    held.set(fill.position, Number(fill.positionAfter));
    realised.set(fill.position, fill.realizedAfter === null ? null : Number(fill.realizedAfter));
    const sums = [...realised.values()];
    return {
      key: `${fill.uid} ${fill.position}`,
      at: Date.parse(fill.at || openedAt),
      side: fill.side,
      price: fill.price === null ? null : Number(fill.price),
      label: fill.exit === null ? `+${format.hidesMoney ? HIDDEN : format.number(fill.quantity)}` : `P${fill.exit}`,
      isExit: fill.exit !== null,
      size: [...held.values()].reduce((sum, size) => sum + Math.abs(size), 0),
      average: fill.avgEntryAfter === null ? null : Number(fill.avgEntryAfter),
      realised: sums.includes(null) ? null : (sums as number[]).reduce((sum, part) => sum + part, 0),
    };
  });
}

const levelsOf = ({ plans }: TradeDetail): PathLevel[] =>
  plans.flatMap(({ events }) => events.map(({ at, kind, value }) => ({ at, kind, value: Number(value) })));

function timeText(at: number, { byDay, span }: { byDay: boolean; span: number }, format: Format): string {
  if (byDay) return format.dayOfYear(new Date(at).toISOString().slice(0, 10));
  if (span < 3 * 60_000) return format.seconds(at);
  return span < 36 * 3_600_000 ? format.time(at) : format.dayOfYear(new Date(at + zoneOffset(format.zone)(at)).toISOString().slice(0, 10));
}

function sayFill({ side, quantity, price, at, precision }: TradeFill, format: Format): string {
  const when = precision === 'day' ? format.day(at.slice(0, 10)) : format.seconds(Date.parse(at));
  return `${side === 'buy' ? 'Buy' : 'Sell'} ${format.number(quantity)} at ${price === null ? 'an unknown price' : format.number(price)}, ${when}`;
}
