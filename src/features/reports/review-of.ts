import type { Columns } from '../../analysis/columns.ts';
import { realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { Question, questions } from '../../contract/questions.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { countLacking } from '../../db/queries/lacking.ts';
import { countPlans } from '../../db/queries/plans.ts';
import { selectWrittenDays } from '../../db/queries/written-days.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import type { HandlersFor } from '../handlers-for.ts';

type Asked = ParsedInputOf<typeof reports.review>;
type Shown = OutputOf<typeof reports.review>;
/** What is not known is asked by the questions alone. */
export type AskQuestions = HandlersFor<typeof questions>['list'];

export async function reviewOf(context: ReadContext, study: Study, { filter }: Asked, askQuestions: AskQuestions): Promise<Shown> {
  const { open, reviewed, changedSinceReview } = study.columns.trades.of;
  let [unreviewed, changed] = [0, 0];
  // An iterator makes something of each, which has to be cleared away while other cards wait.
  for (let at = 0; at < study.money.length; at++) {
    const slot = study.money[at] as number;
    if (open[slot] === 0 && reviewed[slot] === 0) unreviewed++;
    if (changedSinceReview[slot] === 1) changed++;
  }
  const days = await daysToReview(context, realisedByDay(study, spanOf(filter, study.conventions)));
  return {
    unreviewed,
    changedSinceReview: changed,
    days: days.slice(0, DAYS_SHOWN).map(dayText),
    daysOf: days.length,
    planned: (await countPlans(context.db)).planned,
    questions: await questionsOf(context, study, askQuestions),
  };
}

/** They are of the whole journal: until something changes, or another day begins, they are the same under every filter. */
async function questionsOf(context: ReadContext, { columns, conventions }: Study, askQuestions: AskQuestions): Promise<Shown['questions']> {
  const { rev } = columns;
  const { today } = conventions;
  const last = asked.get(columns);
  if (last?.rev === rev && last.today === today && last.askQuestions === askQuestions) return last.questions;
  const questions = byKind(context, (await askQuestions({ account: null }, context)).questions);
  asked.set(columns, { rev, today, askQuestions, questions });
  return questions;
}

interface Remembered {
  readonly rev: number;
  readonly today: string;
  readonly askQuestions: AskQuestions;
  readonly questions: Shown['questions'];
}
const asked = new WeakMap<Columns, Remembered>();

async function daysToReview({ db }: ReadContext, realised: readonly { day: number; exits: number }[]): Promise<number[]> {
  const [first, last] = [realised[0], realised.at(-1)];
  if (!first || !last) return [];
  const written = await selectWrittenDays(db, dayText(first.day), dayText(last.day));
  const done = new Set(written.filter(({ kind, reviewed }) => kind === 'day' && reviewed === 1).map(({ day }) => dayNumber(day)));
  return realised
    .filter(({ day, exits }) => exits > 0 && !done.has(day))
    .map(({ day }) => day)
    .reverse();
}

function byKind({ sql }: ReadContext, questions: readonly Question[]): Shown['questions'] {
  const changes: Readonly<Record<Question['kind'], (of: readonly Question[]) => number>> = {
    close_without_open: (of) => of.length,
    action_without_position: (of) => of.length,
    expired_or_assigned: (of) => of.length,
    missing_multiplier: () => countLacking(sql, 'multiplier'),
    missing_rate: () => countLacking(sql, 'rate'),
    missing_price: () => countLacking(sql, 'price'),
    unknown_costs: (of) => of.reduce((sum, one) => sum + (one.kind === 'unknown_costs' ? one.details.positions : 0), 0),
  };
  return [...Map.groupBy(questions, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, n: of.length, changes: changes[kind](of) }))
    .sort((a, b) => b.changes - a.changes);
}

const DAYS_SHOWN = 60;
