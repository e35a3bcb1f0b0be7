import { Check, RotateCcw, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TradeContext, TradeDetail } from '../../../src/contract/trades.ts';
import { useFormat } from '../../format/format-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { inkOf } from '../../ui/ink-of.ts';
import { heroFigures } from './hero-figures.ts';
import { Unknown } from './unknown.tsx';
import { whyUnknown } from './why-unknown.ts';

interface TradeHeroProps {
  trade: TradeDetail;
  context: TradeContext | undefined;
  onReview: () => void;
}

/** The result first, and what goes with it. */
export function TradeHero({ trade, context, onReview }: TradeHeroProps) {
  const format = useFormat();
  const { symbol, direction, quantity, openQuantity, status, accountName, net, currency, r, group } = trade;
  return (
    <section aria-label="Result" className="flex min-w-0 items-end gap-x-8 gap-y-2 px-0.5 pb-1 max-xl:flex-wrap">
      <div className="min-w-0 shrink-0">
        <p className="flex items-baseline gap-2 text-sm text-fg-3">
          <span className="font-semibold text-fg">{symbol}</span>
          <span>
            {direction}, {format.number(quantity)}
            {status === 'open' && `, ${format.number(openQuantity)} still open`}
          </span>
          {group && <span>{group === 'manual' ? 'grouped' : group}</span>}
          <span className="truncate">{accountName}</span>
        </p>
        <p className="flex items-baseline gap-2.5">
          {net === null ? (
            <Unknown reason={whyUnknown(trade)} className="text-2xl" />
          ) : (
            <span className={`text-2xl font-semibold tabular-nums ${inkOf(net)}`}>{format.money(net, currency, { signed: true })}</span>
          )}
          <span className="text-fg-3">{currency} net</span>
          {r === null ? (
            <Unknown reason="No risk is known: R needs a plan, a stop or a usual risk of the account" className="text-lg" />
          ) : (
            <span className={`text-lg font-semibold tabular-nums ${inkOf(r)}`}>{format.r(r)}</span>
          )}
        </p>
      </div>
      <dl className="flex min-w-0 flex-1 flex-wrap gap-x-5.5 gap-y-1">
        {heroFigures(trade, context, format).map(({ name, text, reason, tone }) => (
          <Figure key={name} name={name}>
            {text === null ? <Unknown reason={reason} /> : <span className={tone}>{text}</span>}
          </Figure>
        ))}
      </dl>
      <Reviewed trade={trade} onReview={onReview} />
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col whitespace-nowrap">
      <dt className="text-xs text-fg-3">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}

function Reviewed({ trade: { words }, onReview }: Pick<TradeHeroProps, 'trade' | 'onReview'>) {
  const isReviewed = words.reviewedAt !== null;
  return (
    <div className="flex shrink-0 flex-col items-end gap-1">
      {words.changedSinceReview && (
        <Badge tone="warn" icon={RotateCcw}>
          changed since review
        </Badge>
      )}
      <Button
        size="sm"
        variant={isReviewed ? 'quiet' : 'plain'}
        icon={isReviewed ? Check : Square}
        kbd="V"
        aria-pressed={isReviewed}
        onClick={onReview}
      >
        {isReviewed ? 'Reviewed' : 'To review'}
      </Button>
    </div>
  );
}
