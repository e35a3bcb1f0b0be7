import type { Question } from '../../contract/questions.ts';
import {
  selectAnswered,
  selectUnconverted,
  selectUnconvertedCash,
  selectUnconvertedCosts,
  selectUncosted,
  selectUnpriced,
  selectUnsized,
} from '../../db/queries/questions.ts';
import type { Db } from '../../db/rows.ts';

/** What keeps a result from being known: the size of a contract, a rate, a price, costs. */
export async function gatherGaps(db: Db, account: string | null): Promise<Question[]> {
  const all = [
    ...(await unsized(db, account)),
    ...(await unconverted(db, account)),
    ...(await unpriced(db, account)),
    ...(await uncosted(db, account)),
  ];
  const answered = await selectAnswered(db);
  return all.filter(({ kind, subject }) => !answered.has(`${kind} ${subject}`));
}

async function unsized(db: Db, of: string | null): Promise<Question[]> {
  return (await selectUnsized(db, of)).map(({ account, name, broker, instrument, symbol, class: assetClass, positions }) => ({
    kind: 'missing_multiplier',
    subject: `${instrument}:${account}`,
    ...{ account, instrument },
    sentence: `What is one point of ${symbol} worth in “${name}”? Without it ${positions === 1 ? 'a position has' : `${positions} positions have`} no result.`,
    details: { assetClass, broker, positions },
    answers: ['multiplier'],
  }));
}

async function unconverted(db: Db, of: string | null): Promise<Question[]> {
  const rows = [...(await selectUnconverted(db, of)), ...(await selectUnconvertedCosts(db, of)), ...(await selectUnconvertedCash(db, of))];
  const pairs = Map.groupBy(rows, ({ account, from }) => `${account}:${from}`);
  return [...pairs].flatMap(([subject, [first, ...more]]) => {
    if (!first) return [];
    const { account, name, from, to } = first;
    const days = [...new Set([first, ...more].map(({ day }) => day))].sort();
    const when = days.length === 1 ? `on ${days[0]}` : `on ${days.length} days`;
    return [
      {
        kind: 'missing_rate' as const,
        ...{ subject, account },
        instrument: null,
        sentence: `“${name}” is kept in ${to}. What was one ${from} worth ${when}?`,
        details: { from, to, days },
        answers: ['rate' as const],
      },
    ];
  });
}

async function unpriced(db: Db, of: string | null): Promise<Question[]> {
  return (await selectUnpriced(db, of)).map(({ fill, quantity, currency, side, at, account, name, instrument, symbol }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    return {
      kind: 'missing_price',
      subject: fill,
      ...{ account, instrument },
      sentence: `${day}: at what price did you ${side} ${quantity} ${symbol} in “${name}”?`,
      details: { fill, quantity, currency, day },
      answers: ['price', 'price_unknown'],
    };
  });
}

async function uncosted(db: Db, of: string | null): Promise<Question[]> {
  return (await selectUncosted(db, of)).map(({ account, name, positions }) => ({
    kind: 'unknown_costs',
    ...{ subject: account, account },
    instrument: null,
    sentence: `${positions === 1 ? 'One position' : `${positions} positions`} of “${name}” came without some or all of ${positions === 1 ? 'its' : 'their'} fees, which count as none. Add a fee schedule, or say that there are none.`,
    details: { positions },
    answers: ['no_fees'],
  }));
}
