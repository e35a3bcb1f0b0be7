import type { FillFact, Found, Moment } from '../facts.ts';
import { Holdings } from './holdings.ts';
import { isMore, negated } from './sums.ts';

/**
 * Options are written as often as they are bought, and some files do not say which. Shown all that a file says in a first pass, it
 * tells in a second one which sales opened: those of what the file never saw bought. Where a purchase stands at the same moment (or
 * day) their order is not told, and neither is this.
 */
export class WrittenOptions {
  private readonly holdings = new Holdings();
  private readonly bought = new Set<string>();

  note(found: Found): void {
    if (!isOptionTrade(found)) return;
    const [place, at] = [placeOf(found), stampOf(found.time)];
    this.holdings.move(place, at, found.side === 'buy' ? found.quantity : negated(found.quantity));
    if (found.side === 'buy') this.bought.add(`${place} ${at}`);
  }

  told(found: Found): Found {
    if (!isOptionTrade(found) || found.side === 'buy' || found.effect !== 'unknown') return found;
    const [place, at] = [placeOf(found), stampOf(found.time)];
    if (this.bought.has(`${place} ${at}`) || isMore(this.holdings.before(place, at), '0')) return found;
    return { ...found, effect: 'open' };
  }
}

const isOptionTrade = (found: Found): found is FillFact =>
  found.type === 'fill' && found.kind === 'trade' && found.instrument.assetClass === 'option';

const placeOf = ({ account, instrument }: FillFact) => `${account} ${instrument.text}`;
const stampOf = ({ date, time }: Moment) => `${date} ${time ?? ''}`;
