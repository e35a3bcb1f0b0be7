import { readDate } from '../../cells/moment.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Sheet } from '../../source.ts';
import { flexActions } from './flex-action.ts';
import { flexCash } from './flex-cash.ts';
import { flexHoldings } from './flex-holdings.ts';
import type { FlexRecord } from './flex-record.ts';
import { flexTrades } from './flex-trades.ts';
import { flexTransfer } from './flex-transfer.ts';
import { historyColumns } from './history-columns.ts';
import { actionRecord, cashRecord, positionRecord, record, type StatementFrame, tradeRecord } from './statement-record.ts';
import { dayAt, isAccount, multiplierAt, partOf, type StatementRow, statementRows } from './statement-rows.ts';
import { cashSection, createCategoryCodes } from './statement-words.ts';

/** Walked first for what stands at its end: the multipliers of instruments. */
export const ibkrActivityStatement: Importer = {
  id: 'ibkr-activity-statement',
  label: 'Interactive Brokers, activity statement (CSV)',
  broker: 'ibkr',
  version: 2,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect(source) {
    const rows = source.kind === 'csv' ? (source.sheets[0]?.head ?? []) : [];
    const [first] = rows;
    const isStatement = first?.cells[0] === 'Statement' && first.cells[1] === 'Header';
    const isHistory = rows.some(({ cells }) => cells[1] === 'Header' && historyColumns(cells.slice(2)) !== undefined);
    const isListed = rows.some(({ cells }) => cells[1] === 'Header' && cells[2] === 'DataDiscriminator');
    return (isStatement && !isHistory) || isListed ? { score: isStatement ? 1 : 0.9, reason: 'its sections of a statement' } : undefined;
  },
  *parse(source) {
    if (source.kind !== 'csv') return;
    for (const sheet of source.sheets) yield* statementOf(sheet);
  },
};

function* statementOf(sheet: Sheet): Generator<Found> {
  const frame = frameOf(statementRows(sheet));
  if (frame.account !== '' || frame.base !== null) {
    const mode = /^D[UF]/.test(frame.account) ? ({ mode: 'paper' } as const) : {};
    yield { type: 'account', row: 1, account: frame.account || null, ...(frame.base === null ? {} : { currency: frame.base }), ...mode };
  }
  yield* flexTrades(() => tradesOf(sheet, frame), 'ymd');
  const [actions, positions, cash]: [FlexRecord[], FlexRecord[], FlexRecord[]] = [[], [], []];
  for (const row of statementRows(sheet)) {
    const part = partOf(row);
    if (part === 'action') actions.push(actionRecord(row, frame));
    else if (part === 'position') positions.push(positionRecord(row, frame));
    else if (part === 'transfer') yield* flexTransfer(transferRecord(row, frame), 'ymd');
    else if (part === 'cash') yield* cashOf(row, frame);
    else if (row.section === 'Cash Report' && row.cells[0] === 'Ending Cash') cash.push(endingCash(row, frame));
    else if (part !== 'trade')
      yield { type: 'skipped', row: row.row, what: row.section, why: 'It sums up or describes what is read elsewhere.' };
  }
  yield* flexActions(actions, 'ymd');
  yield* flexHoldings({ positions, equity: [], cash, until: frame.until, base: frame.base }, 'ymd');
}

function* tradesOf(sheet: Sheet, frame: StatementFrame): Generator<FlexRecord> {
  for (const row of statementRows(sheet)) if (partOf(row) === 'trade') yield tradeRecord(row, frame);
}

function* cashOf(row: StatementRow, frame: StatementFrame): Generator<Found> {
  const type = cashSection(row.section);
  if (type === '') yield { type: 'unknown', row: row.row, what: row.section };
  else yield* flexCash(cashRecord(row, dayAt(row.cells), type, frame), 'ymd');
}

function frameOf(rows: Iterable<StatementRow>): StatementFrame {
  const instruments = new Map<string, { multiplier: string; isin: string; subCategory: string }>();
  let [account, until, base]: [string, string, string | null] = ['', '', null];
  for (const row of rows) {
    const part = partOf(row);
    if (part === 'instrument') {
      const isin = row.cells.find((cell) => /^[A-Z]{2}[A-Z0-9]{9}\d$/.test(cell)) ?? '';
      const facts = { multiplier: row.cells[multiplierAt(row.header)] ?? '', isin, subCategory: row.cells.includes('ETF') ? 'ETF' : '' };
      for (const symbol of (row.cells[1] ?? '').split(', ')) instruments.set(symbol, facts);
    } else if (part === 'field') {
      const [name = '', value = ''] = row.cells;
      if (isAccount(value)) account = value.split(' ')[0] ?? '';
      else if (/^[A-Z]{3}$/.test(value)) base = value;
      else if (name === 'Period') until = readDate(value.split(' - ').at(-1) ?? '', 'mdy') ?? '';
    }
  }
  return { account, base, until, instruments, categoryCode: createCategoryCodes() };
}

function transferRecord({ row, header, cells }: StatementRow, frame: StatementFrame): FlexRecord {
  const cell = (name: string) => cells[header.indexOf(name)] ?? '';
  return record(row, {
    accountId: cell('Account') || frame.account,
    currency: cell('Currency'),
    symbol: cell('Symbol'),
    date: cell('Date'),
    type: cell('Type'),
    direction: cell('Direction').toUpperCase(),
    quantity: cell('Qty'),
    transferPrice: cell('Xfer Price'),
    cashTransfer: cell('Cash Amount'),
  });
}

const endingCash = ({ row, header, cells }: StatementRow, frame: StatementFrame): FlexRecord =>
  record(row, {
    accountId: frame.account,
    currency: cells[1] === 'Base Currency Summary' ? 'BASE_SUMMARY' : (cells[1] ?? ''),
    endingCash: cells[header.indexOf('Total')] ?? '',
    toDate: frame.until,
  });
