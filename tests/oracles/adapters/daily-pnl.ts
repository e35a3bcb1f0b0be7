import { createTradingDay, dayText } from '../../../src/domain/calendar/trading-day.ts';
import { add, type Decimal, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import type { Exit } from '../../../src/domain/trades/position.ts';
import type { Vector } from '../vector.ts';
import { exactText } from './exact-text.ts';
import { known } from './known.ts';
import { legOf, positionsOf, type SourceFill } from './run-legs.ts';

interface Realization {
  positionId: string;
  time: string;
  pnl: string;
}

/** Each position bought for nothing, and sold piece by piece for what the source says that it realised. */
export function dailyPnl({ input, convention }: Vector) {
  known('bucket', convention.bucket, 'local date of the realizing fill');
  const day = createTradingDay({ zone: convention.timezone, startsAt: '00:00', label: 'start' });
  const realizations: Realization[] = input.realizations;
  const positions = [...new Set(realizations.map(({ positionId }) => positionId))].flatMap((id) =>
    positionsOf(piecesOf(realizations.filter(({ positionId }) => positionId === id)), 'fifo'),
  );
  const exits = positions.flatMap((position) => position.exits.map((exit) => ({ exit, position })));
  const days = [...new Set(exits.map(({ exit }) => exit.day))].sort((a, b) => a - b);
  let cumulative = ZERO;
  return {
    days: days.map((number) => {
      const ofDay = exits.filter(({ exit }) => exit.day === number);
      const pnl = ofDay.map(({ exit }) => grossOf(exit)).reduce(add, ZERO);
      cumulative = add(cumulative, pnl);
      const tradeCount = new Set(ofDay.map(({ position }) => position.uid)).size;
      return { date: dayText(number), pnl: exactText(pnl), cumulativePnl: exactText(cumulative), tradeCount };
    }),
  };

  function piecesOf(pieces: readonly Realization[]) {
    const first = Date.parse(pieces[0]?.time ?? '') - 1;
    const bought = {
      ...PIECE,
      id: `${pieces[0]?.positionId} 0`,
      at: first,
      side: 'buy',
      quantity: decimal(String(pieces.length)),
    } as const;
    const sold = pieces.map(({ positionId, time, pnl }, at): SourceFill => {
      const amount = decimal(pnl);
      return { ...PIECE, id: `${positionId} ${at + 1}`, at: Date.parse(time), day: day(Date.parse(time)), side: 'sell', amount };
    });
    return [bought, ...sold].map((fill, seq) => legOf(fill, seq, CENTS));
  }
}

const grossOf = ({ grossQuote }: Exit): Decimal => ({ digits: grossQuote as number, scale: CENTS });
const CENTS = 2;
const PIECE = { quantity: decimal('1'), price: null, amount: ZERO, fee: ZERO };
