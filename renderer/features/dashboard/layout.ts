import { GroupBy } from '../../../src/contract/filter.ts';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import { BreakdownState } from '../reports/breakdown-state.ts';
import { CARD_KINDS, type CardKind, HIGHEST, WIDEST } from './card-kinds.ts';

/** One card: how wide and high it is, and what it tells where there is a choice. */
export interface DashboardCard {
  /** Of this dashboard alone. */
  readonly id: string;
  readonly kind: CardKind;
  readonly wide: number;
  readonly high: number;
  /** Of a breakdown: by what. */
  readonly by?: GroupBy;
  /** Of a figure: which. */
  readonly metric?: string;
  /** Of a report: all that was chosen for it. */
  readonly report?: BreakdownState;
}

/** What a card tells where there is a choice. */
type About = Pick<DashboardCard, 'by' | 'metric' | 'report'>;

export const COMPARISONS = ['previous', 'lastYear', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A dashboard as it is kept: its cards in their order. */
export interface Layout {
  readonly compare: Comparison;
  readonly cards: readonly DashboardCard[];
}

/** A kept text may be of another version, or a guest's: what does not fit is left out, null is what is no layout at all. */
export function readLayout(raw: unknown): Layout | null {
  if (!isRecord(raw) || !Array.isArray(raw.cards)) return null;
  const seen = new Set<string>();
  const cards = raw.cards.slice(0, MOST).flatMap((each) => {
    const card = readCard(each);
    if (!card || seen.has(card.id)) return [];
    seen.add(card.id);
    return card;
  });
  return { compare: COMPARISONS.find((each) => each === raw.compare) ?? 'previous', cards };
}

function readCard(raw: unknown): DashboardCard | null {
  if (!isRecord(raw)) return null;
  const { id, kind, wide, high, by, metric, report } = raw;
  if (typeof id !== 'string' || id.length > 40 || typeof kind !== 'string' || !Object.hasOwn(CARD_KINDS, kind)) return null;
  const card = sized({ id, kind: kind as CardKind, wide: wide as number, high: high as number });
  if (kind === 'breakdown') return { ...card, by: GroupBy.safeParse(by).data ?? 'setup' };
  if (kind === 'figure') return { ...card, metric: metrics.find((each) => each.id === metric)?.id ?? 'profitFactor' };
  if (kind === 'report') {
    const state = BreakdownState.safeParse(report).data;
    return state?.metrics.every((each) => metrics.some(({ id: known }) => known === each)) ? { ...card, report: state } : null;
  }
  return card;
}

/** Never smaller than what it shows, never wider than the page. */
export function sized(card: DashboardCard): DashboardCard {
  const { size, least } = CARD_KINDS[card.kind];
  const within = (value: number, usual: number, from: number, to: number) =>
    Number.isInteger(value) ? Math.max(from, Math.min(to, value)) : usual;
  return { ...card, wide: within(card.wide, size[0], least[0], WIDEST), high: within(card.high, size[1], least[1], HIGHEST) };
}

/** A name that no card has yet. */
export function newCard(cards: readonly DashboardCard[], kind: CardKind, { by, metric, report }: About = {}): DashboardCard {
  let number = cards.length + 1;
  while (cards.some(({ id }) => id === `c${number}`)) number++;
  const [wide, high] = CARD_KINDS[kind].size;
  return { id: `c${number}`, kind, wide, high, ...(by && { by }), ...(metric && { metric }), ...(report && { report }) };
}

/** No card goes on it any more: what would be kept could not be read back. */
export const isFull = ({ cards }: Layout): boolean => cards.length >= MOST;
export const MOST = 60;
const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
