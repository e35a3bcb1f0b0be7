import type { TradeContext, TradeDetail } from '../../../src/contract/trades.ts';
import type { Format } from '../../format/create-format.ts';
import { negated } from '../../format/negated.ts';
import { inkOf } from '../../ui/ink-of.ts';
import { whyUnknown } from './why-unknown.ts';

interface HeroFigure {
  readonly name: string;
  /** null: there is none, for this reason. */
  readonly text: string | null;
  readonly reason: string;
  readonly tone: string;
}
const figure = (name: string, text: string | null, reason = '', tone = ''): HeroFigure => ({ name, text, reason, tone });

/** What stands beside the result. */
export function heroFigures(trade: TradeDetail, context: TradeContext | undefined, format: Format): HeroFigure[] {
  const { gross, fees, carry, currency, costsKnown } = trade;
  const money = (value: string | null) => (value === null ? null : format.money(value, currency, { signed: true }));
  const costs = fees === null || !costsKnown ? null : negated(fees);
  const figures = [
    figure('Gross', money(gross), whyUnknown(trade), gross === null ? '' : inkOf(gross)),
    figure('Costs', money(costs), 'Not known: nobody said what all of it cost'),
    ...(carry === '0' ? [] : [figure('Carry', money(carry), '', inkOf(carry))]),
    figure('Held', heldText(trade, format), trade.status === 'open' ? 'Still open' : 'Only the days are known, not the hours'),
  ];
  return context ? [...figures, ...aroundIt(trade, context, format)] : figures;
}

function aroundIt(trade: TradeDetail, context: TradeContext, format: Format): HeroFigure[] {
  const { move, place, ofDay, setup } = context;
  const noMove = trade.avgExit === null ? 'Nothing is closed yet' : 'An average price is not known';
  const moved = figure(
    MOVE[move?.unit ?? 'price'],
    move && format.number(move.value, { signed: true, digits: digitsOf(move.value) }),
    noMove,
    move ? inkOf(move.value) : '',
  );
  return [
    // Several instruments have no common price.
    ...(trade.instruments > 1 ? [] : [moved]),
    figure(
      'Trade of the day',
      place === null ? null : `${format.number(place)} of ${format.number(ofDay)}`,
      'Some hours of this day are not known',
    ),
    figure(
      'Risk of equity',
      percent(context.riskOfEquity, format),
      trade.risk === null ? 'No risk is known' : NO_EQUITY[context.equityMissing ?? 'none'],
    ),
    figure(
      'Size of equity',
      percent(context.sizeOfEquity, format),
      context.size === null ? 'What it was worth is not known' : NO_EQUITY[context.equityMissing ?? 'none'],
    ),
    ...(setup
      ? [
          figure(
            setup.tag.name.length > 22 ? 'This setup' : setup.tag.name,
            setup.meanR && `${format.r(setup.meanR.value)}, n ${format.number(setup.meanR.n)}`,
            'No closed trade of this setup has a known risk',
          ),
        ]
      : []),
  ];
}

const MOVE = { points: 'Points', pips: 'Pips', price: 'Per unit' } as const;
const NO_EQUITY = {
  balance: 'Nobody said what the account began with: enter its starting balance',
  results: 'Some results before it are not known',
  rates: 'Money came in a currency without a rate',
  accounts: 'It is in several accounts',
  none: 'The account held nothing then',
} as const;

const percent = (value: string | null, format: Format) => (value === null ? null : format.percent(value, { digits: 2 }));
const digitsOf = (value: string): number => Math.min(5, Math.max(2, value.split('.')[1]?.length ?? 0));

function heldText({ openedAt, closedAt }: TradeDetail, format: Format): string | null {
  if (closedAt === null || openedAt.length === 10 || closedAt.length === 10) return null;
  return format.duration(Date.parse(closedAt) - Date.parse(openedAt));
}
