import { labelledCells } from '../../cells/labelled-cells.ts';
import { readNumber } from '../../cells/number.ts';
import { readRow } from '../../cells/row-by-row.ts';
import type { AccountFact, Found } from '../../facts.ts';
import type { Importer, Match, ParseOptions } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';
import { dealFacts } from './deal-facts.ts';
import { orderFacts } from './order-facts.ts';
import { closedPosition, openPosition } from './position-facts.ts';
import { kindOf, reportRows, type SectionRow } from './report-sections.ts';

/**
 * The history report of the terminal, as a page or a workbook. It tells each trade twice: under Positions and under Deals. Where the
 * account hedges the positions are read, because a deal does not say to which ticket it belongs; where it nets, the deals.
 */
export const metatrader5Report: Importer = {
  id: 'metatrader5-report',
  label: 'MetaTrader 5, history report',
  broker: 'metatrader5',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: ['side'],
  assumes: { zone: null, currency: null, accountClass: 'forex', positionMode: 'hedging' },
  detect: matchReport,
  *parse(source, options) {
    const report = new Report(source, options);
    for (const each of reportRows(source)) yield* each.kind === 'line' ? report.line(each.row) : report.entry(each);
  },
};

function matchReport(source: Source): Match | undefined {
  const kinds = new Set(headers(source));
  if (kinds.has('positions')) return { score: 0.98, reason: 'its table of positions with Time and Price twice' };
  return kinds.has('deals') ? { score: 0.95, reason: 'its table of deals with Direction' } : undefined;
}

function* headers(source: Source) {
  if ('sheets' in source) for (const sheet of source.sheets) for (const row of sheet.head) yield kindOf(row);
}

/** What the lines above the tables said. */
class Report {
  private account: AccountFact | null = null;
  private asked = false;
  private readonly byPosition: boolean;
  private readonly answered: string | null;

  constructor(source: Source, { currency }: ParseOptions) {
    this.answered = currency;
    // A report of positions alone is that of a mobile or a mail: there is nothing else to read.
    this.byPosition = [...headers(source)].includes('positions') && !isNetting(source);
  }

  *line(row: Row): Generator<Found> {
    const account = this.account === null ? accountOf(row) : null;
    if (account) return yield (this.account = account);
    const values = labelledCells(row);
    for (const [label, of] of TOTALS) {
      const amount = readNumber(values.get(label));
      if (typeof amount === 'string') yield { type: 'total', row: row.row, label, of, amount, ...this.owner };
    }
  }

  private get owner() {
    return { account: this.account?.account ?? null, currency: this.account?.currency ?? this.answered ?? 'USD' };
  }

  *entry({ kind, section, row }: SectionRow): Generator<Found> {
    const { owner } = this;
    if (this.account?.currency === undefined && !this.asked) {
      this.asked = true;
      if (this.answered === null)
        yield { type: 'asked', what: 'currency', guess: 'USD', why: 'The report does not say what its amounts are in.' };
      yield { type: 'account', row: row.row, ...owner };
    }
    yield* readRow(row, () => {
      switch (kind) {
        case 'positions':
          return this.byPosition ? closedPosition(section, row, owner) : [told(row, 'position', 'Its deals are read.')];
        case 'open':
          return this.byPosition ? openPosition(section, row, owner) : [told(row, 'open position', 'Its deals are read.')];
        case 'deals':
          return dealFacts(section, row, owner, this.byPosition);
        case 'orders':
        case 'working':
          return orderFacts(section, row, owner.account);
      }
    });
  }
}

const TOTALS = [
  ['Total Net Profit', 'closed'],
  ['Floating P/L', 'floating'],
] as const;

const told = (row: Row, what: string, why: string): Found => ({ type: 'skipped', row: row.row, what, why });

/** Account: 4711 (USD, Broker-Server, demo, Hedge) */
function accountOf({ row, cells }: Row): AccountFact | null {
  const said = cells
    .slice(0, 30)
    .filter((cell) => cell !== '')
    .join(' ');
  const [, number, words = ''] = /^\S+:?\s+(\d{3,})\s*\((.*)\)$/.exec(said) ?? [];
  if (number === undefined) return null;
  const parts = words.split(',').map((part) => part.trim());
  const currency = parts.find((part) => /^[A-Z]{3,4}$/.test(part));
  return {
    ...{ type: 'account', row, account: number, positionMode: parts.some(isNet) ? 'netting' : 'hedging' },
    ...(currency === undefined ? {} : { currency }),
    ...(parts.includes('demo') ? { mode: 'paper' as const } : parts.includes('real') ? { mode: 'live' as const } : {}),
  };
}

const isNet = (part: string) => /^net/i.test(part) || part === 'Exchange';

function isNetting(source: Source): boolean {
  if (!('sheets' in source)) return false;
  return source.sheets.some(({ head }) => head.some((row) => accountOf(row)?.positionMode === 'netting'));
}
