import { exitSums } from '../../analysis/reports/exit-sums.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectPlans } from '../../db/queries/plans.ts';
import { selectTrades } from '../../db/queries/trades.ts';
import { mean } from '../../domain/statistics/mean.ts';
import { ratio } from '../../domain/statistics/ratio.ts';
import { showBasis } from './show-basis.ts';
import { showMoney, showValue } from './show-figure.ts';

type Shown = OutputOf<typeof reports.exits>;

export async function exitsOf(context: ReadContext, study: Study): Promise<Shown> {
  const { sums, parts } = exitSums(context.sql, study);
  const money = (units: number) => showMoney(units, study.currency);
  return {
    basis: showBasis(study),
    rows: sums.flatMap(({ exits, net, won, share, withShare, r, withR }, at) =>
      exits === 0
        ? []
        : {
            ...{ n: at + 1, orLater: at === sums.length - 1, exits, withR },
            share: ratio(share, withShare),
            net: money(net),
            meanNet: showValue(net / exits, 'money', study.currency),
            meanR: ratio(r, withR),
            winShare: won / exits,
          },
    ),
    parts: { trades: parts.trades, asTaken: money(parts.asTaken), atFirst: money(parts.atFirst), atLast: money(parts.atLast) },
    plans: await againstPlans(context, study),
  };
}

/** What plans promised where every target was met, beside what came of the trades they became. */
async function againstPlans({ db }: ReadContext, { columns, trades }: Study): Promise<Shown['plans']> {
  const taken = await selectPlans(db, { status: 'taken' });
  // Of several plans of one trade the first written counts: it comes last.
  const promised = new Map(
    taken.flatMap(({ trade, plannedR }) => (trade === null || plannedR === null ? [] : [[trade, Number(plannedR)]])),
  );
  const ids = new Map((await selectTrades(db, { uids: [...promised.keys()] })).map(({ id, uid }) => [id, uid]));
  const planned: number[] = [];
  const came: number[] = [];
  for (const [at, slot] of trades.slots.entries()) {
    const uid = ids.get(columns.trades.id[slot] as number);
    const r = trades.multiples[at] as number;
    if (uid === undefined || Number.isNaN(r)) continue;
    planned.push(promised.get(uid) as number);
    came.push(r);
  }
  const reached = came.filter((r, at) => r >= (planned[at] as number)).length;
  return { trades: came.length, planned: mean(planned), came: mean(came), reached };
}
