import type { DayPage, DayTrade } from '../../../contract/days.ts';
import { createTradingDay, dayText } from '../../../domain/calendar/trading-day.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const day: Verb = {
  name: 'day',
  takes: '[YYYY-MM-DD]',
  about: 'One trading day: result, trades, plans and what was written; today if none is named',
  words: [0, 1],
  flags: [],
  async run({ words: [named] }, open) {
    const { api } = await open('short');
    const day = named ?? dayText(createTradingDay((await api.settings.get({})).day)(Date.now()));
    const value = await api.days.get({ day });
    const words = [wordsOf('Plan', value.plan), wordsOf('Review', value.review)];
    const parts = [headOf(value), closedOf(value), ...listsOf(value), plansOf(value), ...words];
    return { value, text: parts.filter((part) => part !== '').join('\n\n') };
  },
};

function headOf({ day, sums, curves, held }: DayPage): string {
  const realised = sums.filter(({ exits }) => exits > 0);
  const results = realised.map(({ net, costs, costsUnknown, currency, unknown }) => {
    const curve = curves.find((own) => own.currency === currency);
    const turn = curve?.peak ? `, peak ${curve.peak.value}, given back ${curve.givenBack}` : '';
    const left = unknown === 0 ? '' : `; ${unknown} exits without a known result are in no sum`;
    return `net ${net} ${currency}, ${costsOf(costs, costsUnknown)}${turn}${left}`;
  });
  const count = (of: 'closed' | 'won' | 'lost' | 'exits' | 'opened') => sums.reduce((sum, own) => sum + own[of], 0);
  const closed = `${count('closed')} closed (${count('won')} won, ${count('lost')} lost)`;
  return [
    `${day}: ${results[0] ?? 'nothing realised'}`,
    ...results.slice(1),
    `${closed}, ${count('exits')} exits, ${count('opened')} opened, ${held} held`,
  ].join('\n');
}

function costsOf(costs: string, unknown: number): string {
  if (unknown === 0) return `costs ${costs}`;
  return costs === '0' ? 'costs not known' : `costs ${costs}, of ${unknown} ${unknown === 1 ? 'exit' : 'exits'} not known`;
}

function closedOf({ trades: { closed } }: DayPage): string {
  if (closed.total === 0) return '';
  const rows = closed.rows.map(({ trade, exits }) => [
    trade.closedAt ?? '',
    ...nameOf({ trade }),
    trade.setup?.name ?? '',
    String(exits),
    trade.net ?? 'unknown',
    trade.currency,
    trade.r ?? '',
    trade.tags.map(({ name }) => name).join(', '),
    trade.uid,
  ]);
  return table(['CLOSED', 'SYMBOL', 'SIDE', 'SETUP', 'EXITS', 'NET', 'CURRENCY', 'R', 'TAGS', 'UID'], rows) + restOf(closed);
}

function listsOf({ trades: { opened, adjusted, held } }: DayPage): string[] {
  return [['OPENED', opened] as const, ['PARTLY CLOSED OR ADDED TO', adjusted] as const, ['HELD', held] as const].flatMap(
    ([name, list]) => {
      if (list.total === 0) return [];
      const rows = list.rows.map(({ trade, net }) => [...nameOf({ trade }), trade.openedAt, net ?? '', trade.uid]);
      return [table([name, 'SIDE', 'SINCE', 'REALISED', 'UID'], rows) + restOf(list)];
    },
  );
}

function plansOf({ plans: { rows: plans, more } }: DayPage): string {
  if (plans.length === 0) return '';
  const rows = plans.map(({ symbol, side, entry, stop, targets, plannedR, status, uid }) => [
    symbol ?? '',
    side === null ? '' : SIDES[side],
    entry ?? '',
    stop ?? '',
    targets.map(({ price }) => price).join(', '),
    plannedR ?? '',
    status,
    uid,
  ]);
  return table(['PLANS', 'SIDE', 'ENTRY', 'STOP', 'TARGETS', 'R', 'STATUS', 'UID'], rows) + (more ? '\nand older ones' : '');
}

const SIDES = { buy: 'long', sell: 'short' } as const;
const nameOf = ({ trade }: Pick<DayTrade, 'trade'>) => [trade.symbol, trade.direction];
const restOf = ({ rows, total }: { rows: readonly unknown[]; total: number }) =>
  total > rows.length ? `\nand ${total - rows.length} more` : '';

function wordsOf(title: string, { note, rating, tags }: DayPage['review']): string {
  const facts = [tags.length > 0 && `Tags: ${tags.map(({ name }) => name).join(', ')}`, rating !== null && `Mood: ${rating} of 5`, note];
  const said = facts.filter((line) => line);
  return said.length === 0 ? '' : [`${title}:`, ...said].join('\n');
}
