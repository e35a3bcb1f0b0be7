import type { Hit } from '../../../src/contract/search.ts';
import type { TradeRow } from '../../../src/contract/table.ts';
import { isDay } from '../../../src/domain/calendar/is-day.ts';
import type { Format } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { RBar } from '../../ui/r-bar.tsx';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { markWords } from './mark-words.ts';
import { Marked } from './marked.tsx';

/** What a hit shows of itself. In notes the words come first, elsewhere what they are of. */
export function HitBody({ hit, words, isNote }: { hit: Hit; words: readonly string[]; isNote: boolean }) {
  const format = useFormat();
  const isTrade = hit.kind === 'trade' && hit.trade !== null && !isNote;
  if (isTrade) return <TradeBody hit={hit} trade={hit.trade as TradeRow} words={words} />;
  if (hit.context.text !== '')
    return (
      <>
        <span className="min-w-0 truncate" title={hit.context.text}>
          <Marked {...hit.context} />
        </span>
        <span className="ml-auto shrink-0 pl-2 text-sm text-fg-3">{placeText(hit, format)}</span>
      </>
    );
  return (
    <>
      <span className="min-w-0 truncate">
        {hit.kind === 'day' || hit.kind === 'week' ? titleText(hit, format) : <Marked {...hit.title} />}
      </span>
      <span className="ml-auto shrink-0 pl-2 text-sm text-fg-3">{countText(hit, format)}</span>
    </>
  );
}

function TradeBody({ hit, trade, words }: { hit: Hit; trade: TradeRow; words: readonly string[] }) {
  const format = useFormat();
  return (
    <>
      <span className="min-w-0 flex-1 truncate" title={hit.context.text || undefined}>
        <Marked {...hit.title} /> {trade.direction}{' '}
        <span className="text-fg-3">{hit.context.text === '' ? <About trade={trade} words={words} /> : <Marked {...hit.context} />}</span>
      </span>
      <span className="shrink-0 text-sm text-fg-3">
        {isDay(trade.openedAt) ? format.day(trade.openedAt) : format.moment(Date.parse(trade.openedAt))}
      </span>
      <RBar r={trade.r} width={48} />
      <span className="w-14 shrink-0 text-right text-sm">
        <RFigure value={trade.r} />
      </span>
      <span className="w-[108px] shrink-0 text-right text-sm">
        <Result value={trade.net} currency={trade.currency} />
        {trade.net !== null && <span className="text-xs text-fg-3"> {trade.currency}</span>}
      </span>
    </>
  );
}

/** Its setup and tags, which may be what was found. */
function About({ trade, words }: { trade: TradeRow; words: readonly string[] }) {
  const names = [trade.setup?.name, ...trade.tags.map(({ name }) => name)].filter((name) => name !== undefined);
  return <Marked {...markWords(names.join(', '), words)} />;
}

function placeText(hit: Hit, format: Format): string {
  const { kind, trade } = hit;
  if (trade) return `${kind === 'exit' ? 'Exit of ' : ''}${trade.symbol}, ${format.day(trade.closedDay ?? trade.openedDay)}`;
  const title = titleText(hit, format);
  return title === '' ? KINDS[kind] : `${KINDS[kind]}, ${title}`;
}

const titleText = ({ kind, id, title }: Hit, format: Format): string => (kind === 'day' || kind === 'week' ? format.day(id) : title.text);

function countText({ kind, count }: Hit, format: Format): string {
  if (count === null) return KINDS[kind];
  const number = format.number(String(count));
  if (kind === 'day') return count === 0 ? 'nothing realised' : count === 1 ? '1 exit' : `${number} exits`;
  const trades = count === 1 ? '1 trade' : `${number} trades`;
  return kind === 'setup' ? `Setup, ${trades}` : trades;
}

const KINDS: Record<Hit['kind'], string> = {
  ...{ trade: 'Trade', exit: 'Exit', day: 'Day', week: 'Week of', plan: 'Plan', setup: 'Setup', tag: 'Tag', symbol: 'Symbol' },
  account: 'Account',
};
