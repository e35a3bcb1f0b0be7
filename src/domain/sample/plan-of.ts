import { dayText } from '../calendar/trading-day.ts';
import type { Bracket } from './bracket.ts';
import { text } from './idea.ts';
import type { Random } from './random.ts';
import { DAY_MS } from './sample-days.ts';
import type { SampleFill, SamplePlan } from './sample-facts.ts';

/** Written down before the entry: where the stop is, and where he wants out. Now and then there was none. */
export function planOf(random: Random, first: SampleFill, bracket: Bracket, decimals: number, note: string): SamplePlan | null {
  if (random.chance(0.14)) return null;
  const sign = bracket.side === 'long' ? 1 : -1;
  const target = (multiple: number) => text(bracket.entry + sign * bracket.stop * multiple, decimals);
  return {
    uid: random.hex(32),
    anchor: first.uid,
    account: first.account,
    instrument: { text: first.text, assetClass: first.assetClass },
    side: first.side,
    day: dayText(Math.floor(first.at / DAY_MS)),
    at: first.at - 60_000,
    entry: text(bracket.entry, decimals),
    quantity: text(bracket.quantity, 8),
    stop: text(bracket.entry - sign * bracket.stop, decimals),
    risk: null,
    targets: random.chance(0.5)
      ? [{ price: target(2), share: null }]
      : [
          { price: target(1), share: '0.5' },
          { price: target(2), share: '0.5' },
        ],
    note,
  };
}
