import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import { flexActions } from './flex-action.ts';
import { flexCash } from './flex-cash.ts';
import { flexHoldings } from './flex-holdings.ts';
import { flexRates } from './flex-rates.ts';
import type { FlexRecord } from './flex-record.ts';
import { type FlexEntry, flexEntries, flexHeader } from './flex-rows.ts';
import { flexTrades } from './flex-trades.ts';
import { flexTransfer } from './flex-transfer.ts';

/** Trades are walked several times: which levels there are, and what was cancelled, is known at the end alone. */
export const ibkrFlexCsv: Importer = {
  id: 'ibkr-flex-csv',
  label: 'Interactive Brokers, Flex query (CSV)',
  broker: 'ibkr',
  version: 2,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect(source) {
    const header = source.kind === 'csv' ? source.sheets.map(flexHeader).find(Boolean) : undefined;
    return header && { score: 0.95, reason: `the names of its ${header.cells.length} columns` };
  },
  *parse(source, options) {
    if (source.kind !== 'csv') return;
    const order = options.dateOrder ?? 'mdy';
    for (const sheet of source.sheets) {
      yield* flexTrades(() => tradesOf(flexEntries(sheet)), order);
      const rest = { action: [] as FlexRecord[], position: [] as FlexRecord[], equity: [] as FlexRecord[], rate: [] as FlexRecord[] };
      for (const { section, record } of flexEntries(sheet)) {
        if (section === 'cash') yield* flexCash(record, order);
        else if (section === 'transfer') yield* flexTransfer(record, order);
        else if (section === 'other') yield unread(record);
        else if (section !== 'trade') rest[section].push(record);
      }
      yield* flexActions(rest.action, order);
      yield* flexHoldings({ positions: rest.position, equity: rest.equity, cash: [], until: '', base: null }, order);
      yield* flexRates([], rest.rate, null, order);
    }
  },
};

function* tradesOf(entries: Iterable<FlexEntry>): Generator<FlexRecord> {
  for (const { section, record } of entries) if (section === 'trade') yield record;
}

const unread = ({ row }: FlexRecord): Found => ({ type: 'unknown', row, what: 'Another section' });
