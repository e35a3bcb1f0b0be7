import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsOf } from '../../src/analysis/columns.ts';
import { figuresOf } from '../../src/analysis/reports/figures-of.ts';
import { realisedByDay, spanOf } from '../../src/analysis/reports/realised-by-day.ts';
import { type Study, studyOf } from '../../src/analysis/study.ts';
import { connect } from '../../src/db/connection.ts';
import type { ReadContext } from '../../src/db/context.ts';
import { openHandle } from '../../src/db/handle.ts';
import { openForReading } from '../../src/db/open.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';
import type { Filter, GroupBy } from '../../src/domain/filter.ts';
import { breakdownOf } from '../../src/features/reports/breakdown-of.ts';
import { bridgeOf } from '../../src/features/reports/bridge-of.ts';
import { distributionOf } from '../../src/features/reports/distribution-of.ts';
import { equityOf } from '../../src/features/reports/equity-of.ts';
import { metricOf } from '../../src/features/reports/metric-of.ts';
import { showFigure } from '../../src/features/reports/show-figure.ts';
import { winDaysOf } from '../../src/features/reports/win-days-of.ts';
import { STATISTICS } from '../support/statistics-conventions.ts';
import { buildJournal } from './build-journal.ts';
import { type Finding, medians, type Trial } from './measure.ts';
import { multiplyExits } from './multiply-exits.ts';
import { multiplyTrades } from './multiply-trades.ts';

const TRADES = Number(process.env.TRADES ?? 1_000_000);
/** Of seven the first half was looked at while its code was being compiled. */
const ROUNDS = Number(process.env.ROUNDS ?? 21);
const ALL: Filter = {};
/** A tenth of all symbols. */
const TENTH: Filter = {
  symbols: Array.from({ length: 30 }, (_, at) => `${at % 10 < 6 ? 'S' : at % 10 < 9 ? 'F' : 'P'}${String(at).padStart(3, '0')}`),
};
const COMMON = [
  'tradeCount',
  'winRate',
  'totalResult',
  'expectancy',
  'averageWin',
  'averageLoss',
  'payoff',
  'profitFactor',
  'meanR',
  'sqn',
];
/** What the cards of a day trader ask: six figures, streaks, setups, sides and the map. */
const OF_KEY_FIGURES = [
  ...['totalResult', 'totalCosts', 'winRate', 'winRateDecided', 'winCount', 'lossCount', 'evenCount', 'profitFactor'],
  ...['meanR', 'expectancy', 'averageWin', 'averageLoss', 'payoff'],
];
const OF_CARDS = [...OF_KEY_FIGURES, 'winStreak', 'lossStreak', 'winDayStreak', 'lossDayStreak'];
const OF_GROUPS = ['winRate', 'meanR', 'expectancy', 'totalResult'];
const OF_MAP = ['meanR', 'expectancy'];

/** The reports of a very large journal, against a raw look at one number of each trade. */
export const analysisAtScale: Trial = {
  name: `analysis of ${TRADES} trades`,
  async run(): Promise<Finding[]> {
    const folder = mkdtempSync(join(tmpdir(), 'roundtrip-'));
    const writing = connect(await buildJournal(folder, 30_000), 'write');
    multiplyExits(writing, multiplyTrades(writing, TRADES));
    writing.exec('UPDATE trade SET risk = 1000000 + id * 977 WHERE id % 4 <> 1');
    writing.close();
    const sql = openForReading(folder);
    const start = performance.now();
    const columns = columnsOf(sql);
    console.log(
      `     columns of ${columns.trades.live} trades, ${columns.exits.length} exits: ${(performance.now() - start).toFixed(0)} ms`,
    );
    const context = { db: openHandle(sql).db, sql } as unknown as ReadContext;
    seeSameAsSql(context);
    const findings = await compare(context);
    console.log(`     most memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    sql.close();
    rmSync(folder, { recursive: true });
    return findings;
  },
};

interface Work {
  readonly name: string;
  readonly goal: number;
  run(): unknown;
}

async function compare(context: ReadContext): Promise<Finding[]> {
  const { quantity } = columnsOf(context.sql).trades.of;
  const raw: Work = { name: 'raw sum', goal: 1, run: () => sumOf(quantity.subarray(0, TRADES)) };
  const works = [raw, ...worksOf(context)];
  // Ten looks: one alone is over before it is measured.
  const [limit = Number.NaN, ...times] = await medians(
    works.map(
      ({ run }) =>
        () =>
          void (run === raw.run ? Array.from({ length: 10 }, run) : run()),
    ),
    ROUNDS,
  );
  const one = limit / 10;
  return works.slice(1).map(({ name, goal }, at) => {
    const ratio = (times[at] as number) / one;
    const says = `${name}: ${ratio.toFixed(1)}x (goal ${goal}x)  p50 ${times[at]?.toFixed(1)} ms against ${one.toFixed(2)} ms`;
    return { isGood: ratio <= goal, says };
  });
}

function worksOf(context: ReadContext): Work[] {
  const [all, tenth] = [ALL, TENTH].map((filter) => studyOf(context.sql, filter, CONVENTIONS)) as [Study, Study];
  const report = (name: string, run: (study: Study) => unknown, goal = 30): Work => ({ name, goal, run: () => run(afresh(all)) });
  return [
    report('summary', (study) => summary(context, study, ALL, COMMON, [])),
    report('summary with intervals', (study) => summary(context, study, ALL, COMMON, COMMON), 60),
    report('equity', (study) => equity(context, study, ALL)),
    report('days won and lost', (study) => winDaysOf(study, { filter: {}, metrics: COMMON })),
    report('by symbol', (study) => broken(study, 'symbol', null, null)),
    report('by symbol with intervals', (study) => broken(study, 'symbol', null, 'meanR'), 60),
    report('by tags', (study) => broken(study, 'tags', null, null)),
    report('by month', (study) => broken(study, 'month', null, null)),
    report('weekday by hour', (study) => broken(study, 'weekday', 'hour', null)),
    report('weekday by hour with intervals', (study) => broken(study, 'weekday', 'hour', 'expectancy'), 60),
    report('previous result by side', (study) => broken(study, 'previous', 'side', null)),
    report('distribution', (study) => distributionOf(study, { filter: {}, of: 'r', bins: 20, width: null })),
    report('the whole dashboard', (study) => dashboard(context, study, ALL), 65),
    { name: 'the whole dashboard of a tenth', goal: 10, run: () => dashboard(context, afresh(tenth), TENTH) },
    { name: 'another filter of a tenth, judged', goal: 10, run: () => studyOf(context.sql, TENTH, { ...CONVENTIONS, floor: ++floor }) },
    { name: 'all, judged anew', goal: 30, run: () => studyOf(context.sql, ALL, { ...CONVENTIONS, floor: ++floor }) },
    { name: 'all, judged by another band', goal: 65, run: () => studyOf(context.sql, ALL, anotherBand()) },
  ];
}
let floor = 1000;

function anotherBand() {
  const { breakeven } = CONVENTIONS;
  return { ...CONVENTIONS, breakeven: { ...breakeven, crypto: { ...breakeven.crypto, value: String(++floor) } } };
}

/** Nothing of it was added up yet. */
const afresh = (study: Study): Study => ({ ...study, trades: { ...study.trades } });

function dashboard(context: ReadContext, study: Study, filter: Filter): void {
  summary(context, study, filter, OF_CARDS, ['winRate', 'profitFactor', 'meanR']);
  equity(context, study, filter);
  for (const by of ['setup', 'side'] as const) broken(study, by, null, 'meanR', OF_GROUPS);
  broken(study, 'weekday', 'hour', null, OF_MAP);
  distributionOf(study, { filter: {}, of: 'r', bins: 20, width: null });
}

function summary({ sql }: ReadContext, study: Study, filter: Filter, metrics: readonly string[], intervalsOf: readonly string[]) {
  const figures = figuresOf(sql, study, realisedByDay(study, spanOf(filter, study.conventions)));
  const shown = metrics.map((id) => showFigure(metricOf(id), figures, study.currency, intervalsOf.includes(id) ? study.conventions : null));
  return { shown, bridge: bridgeOf(study, filter) };
}

const equity = (context: ReadContext, study: Study, filter: Filter) =>
  equityOf(context, study, { filter: filter as never, unit: 'money', by: 'day', points: 800 });

function broken(study: Study, rows: GroupBy, columns: GroupBy | null, intervalOf: string | null, metrics = COMMON) {
  return breakdownOf(study, {
    ...{ filter: {}, rows: { by: rows, of: null }, columns: columns && { by: columns, of: null } },
    ...{ metrics, intervalOfFirst: intervalOf ? [intervalOf] : [], limit: 500 },
  });
}

/** In SQL it takes long enough: a few reports, of all trades and of some. */
function seeSameAsSql(context: ReadContext): void {
  for (const [filter, where] of [
    [ALL, '1'],
    [TENTH, `symbol IN (${TENTH.symbols?.map((symbol) => `'${symbol}'`).join()})`],
  ] as const) {
    const study = studyOf(context.sql, filter, CONVENTIONS);
    const closed = `FROM trade JOIN instrument ON instrument.id = instrument_id WHERE status = 'closed' AND net IS NOT NULL AND ${where}`;
    assert.deepEqual(
      sumOf(study.trades.results as Float64Array),
      context.sql.prepare<[], number>(`SELECT sum(net) ${closed}`).pluck().get(),
    );
    const rows = broken(study, 'symbol', null, null).cells.map(([cell], at) => [at, cell?.n]);
    const plain = context.sql.prepare<[], number>(`SELECT count(*) ${closed} GROUP BY symbol ORDER BY 1 DESC`).pluck().all();
    assert.deepEqual(
      rows,
      plain.map((n, at) => [at, n]),
    );
    const days = realisedByDay(study, spanOf(filter, CONVENTIONS)).filter(({ exits }) => exits > 0);
    assert.deepEqual(
      days.map(({ day, net, exits }) => ({ day, net, exits })),
      context.sql
        .prepare(
          `SELECT day, sum(partial_close.net) AS net, count(*) AS exits FROM partial_close JOIN trade ON trade.id = trade_id
           JOIN instrument ON instrument.id = instrument_id WHERE partial_close.net IS NOT NULL AND ${where} GROUP BY day ORDER BY day`,
        )
        .all(),
    );
    const r = distributionOf(study, { filter: {}, of: 'r', bins: 20, width: null });
    const inBin = context.sql.prepare<[number, number], number>(
      `SELECT count(*) ${closed} AND 1.0 * net / risk >= ? AND 1.0 * net / risk < ?`,
    );
    for (const { from, to, n } of r.bins) assert.equal(inBin.pluck().get(Number(from ?? -1e300), Number(to ?? 1e300)), n);
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum;
}

const CONVENTIONS = {
  zone: 'America/New_York',
  today: '2025-03-12',
  weekStart: 'monday' as const,
  breakeven: DEFAULT_SETTINGS.conventions.breakeven,
  ...STATISTICS,
};
