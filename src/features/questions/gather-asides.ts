import type { Question } from '../../contract/questions.ts';
import { selectAsides } from '../../db/queries/questions.ts';
import type { Db } from '../../db/rows.ts';

type Row = Awaited<ReturnType<typeof selectAsides>>[number];

/** Sales without a purchase, purchases that close a short nobody saw, actions on what was not held. */
export async function gatherAsides(db: Db, account: string | null): Promise<Question[]> {
  const rows = await selectAsides(db, account);
  return rows.flatMap((row) => (row.kind === 'close_without_open' ? closeWithoutOpen(row) : [actionWithoutPosition(row)]));
}

function closeWithoutOpen({ subject, account, name, instrument, symbol, fill, side, currency, quantity, at, fill_kind }: Row): Question[] {
  if (fill === null || side === null || currency === null) return [];
  const day = dayOf(at);
  const did = side === 'sell' ? ['sold', 'bought it'] : ['bought back', 'sold it short'];
  return [
    {
      kind: 'close_without_open',
      ...{ subject, account, instrument },
      sentence: `${day}: ${quantity} ${symbol} ${did[0]} in “${name}”, and the journal does not know when you ${did[1]}.`,
      details: { fill, side, quantity, currency, day },
      answers: ['opening', 'opening_result', 'opening_unknown', ...(fill_kind === 'trade' && side === 'sell' ? (['short'] as const) : [])],
    },
  ];
}

function actionWithoutPosition({ subject, account, name, instrument, symbol, at }: Row): Question {
  const day = dayOf(at);
  return {
    kind: 'action_without_position',
    ...{ subject, account, instrument },
    sentence: `${day}: a corporate action on ${symbol} in “${name}”, which held none on that day.`,
    details: { action: subject, day },
    answers: ['opening', 'opening_unknown', 'remove_action'],
  };
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
