import type { ReactNode } from 'react';
import type { TradePreview } from '../../../src/contract/trades.ts';
import { NOTHING } from '../../format/create-format.ts';
import { useFormat } from '../../format/format-context.ts';
import { RFigure } from '../../ui/r-figure.tsx';
import { Result } from '../../ui/result.tsx';
import { missingReason, riskReason } from './risk-reason.ts';
import type { TradeDraftInput } from './to-trade-draft.ts';

interface LiveResultProps {
  preview: TradePreview | undefined;
  /** What was asked about. */
  plan: TradeDraftInput['plan'];
  /** Another answer is on its way. */
  isOld: boolean;
}

/** What it comes to as it stands, by the journal's own reckoning. */
export function LiveResult({ preview, plan, isOld }: LiveResultProps) {
  const format = useFormat();
  const trade = preview?.trades[0];
  const money = (value: string | null | undefined, why: string) =>
    value == null || !trade ? <None why={why} /> : format.money(value, trade.currency);
  const waiting = 'not enough is entered yet';
  return (
    <section aria-label="What it comes to" aria-live="polite" aria-busy={isOld} className="rounded-md bg-sunken px-3 py-2">
      <dl className={`grid grid-cols-7 gap-3 tabular-nums transition-opacity ${isOld ? 'opacity-60' : ''}`}>
        <Figure name="Still open">{trade ? format.number(trade.openQuantity) : <None why={waiting} />}</Figure>
        <Figure name="Average">{trade?.avgEntry ? format.number(trade.avgEntry) : <None why={waiting} />}</Figure>
        <Figure name="Gross">
          {trade ? <Result value={trade.gross} currency={trade.currency} reason={missingReason(trade)} /> : <None why={waiting} />}
        </Figure>
        <Figure name="Costs">
          {trade && !trade.costsKnown && trade.fees === '0' ? <None why="no fees entered" /> : money(trade?.fees, waiting)}
        </Figure>
        <Figure name={trade ? `Net, ${trade.currency}` : 'Net'}>
          {trade ? (
            <Result value={trade.net} currency={trade.currency} reason={missingReason(trade)} className="font-semibold" />
          ) : (
            <None why={waiting} />
          )}
        </Figure>
        <Figure name="Risk">{money(trade?.risk, trade ? riskReason(trade, plan) : waiting)}</Figure>
        <Figure name="R">
          {trade ? (
            <RFigure value={trade.r} reason={trade.risk === null ? riskReason(trade, plan) : missingReason(trade)} />
          ) : (
            <None why={waiting} />
          )}
        </Figure>
      </dl>
      <p className="mt-1 min-h-4 text-xs text-fg-3">
        {preview ? remark(preview, format.number) : 'Shown as soon as there is a size and a price.'}
      </p>
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-xs text-fg-3">{name}</dt>
      <dd className="truncate">{children}</dd>
    </div>
  );
}

function None({ why }: { why: string }) {
  return (
    <span title={why} className="text-fg-3">
      <span aria-hidden>{NOTHING}</span>
      <span className="sr-only">{why}</span>
    </span>
  );
}

function remark({ trades, beyond }: TradePreview, number: (value: string) => string): string {
  const parts = [
    trades.some(({ joins }) => joins) ? 'Joins a trade that is open then: the figures are of both together.' : null,
    trades.length > 1 ? `Becomes ${trades.length} trades; the figures are of the first.` : null,
    beyond === '0' ? null : `${number(beyond)} more leave than there are. They will wait as a question.`,
  ];
  return parts.filter(Boolean).join(' ');
}
