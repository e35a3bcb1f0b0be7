import { isTold } from '../broker-classes.ts';
import { contractSpec } from '../contract-specs.ts';
import type { Claim, Hints, SourceText } from '../recognition.ts';
import { exchangeRoot } from './feed-roots.ts';
import { type FutureSpelling, futureSpelling } from './future-spellings.ts';
import { makeFuture } from './make-future.ts';

export function readFuture({ upper }: SourceText, hints: Hints): readonly Claim[] {
  const spelling = futureSpelling(upper, hints.on);
  if (!spelling) return [];
  const root = exchangeRoot(spelling.root, spelling.feed, hints);
  const spec = contractSpec(root, hints);
  const told = isTold(hints, ['future', 'futureOption']) || spelling.marked;
  if (!spec && !told) return [];
  if (!spec && spelling.contract.kind === 'continuous' && hints.assetClass !== 'future') return [];
  // A last trading day names the contract month only where trading ends in that month.
  if (spelling.byDay && spec && !['index', 'currency', 'crypto', 'volatility'].includes(spec.group)) return [];
  const instrument = makeFuture(root, spelling.contract, hints);
  const named = spelling.contract.kind === 'month';
  const confidence = spec && (named || told) && !isFarAhead(spelling, hints.on) ? 'certain' : 'likely';
  return [{ instrument, quote: instrument.currency, confidence, reason: reasonFor(spelling, root, spec?.name) }];
}

/** Years ahead few contracts are listed: more likely the day of the fill is wrong. */
const isFarAhead = ({ contract }: FutureSpelling, on: string) => contract.kind === 'month' && contract.year - Number(on.slice(0, 4)) > 5;

function reasonFor({ contract }: FutureSpelling, root: string, name: string | undefined): string {
  const what = name === undefined ? `a future ${root}, whose contract size we do not know` : `${name} (${root})`;
  return contract.kind === 'month'
    ? `Read as ${what}, ${contract.year}-${String(contract.month).padStart(2, '0')}.`
    : `Read as ${what}; the text names no contract month.`;
}
