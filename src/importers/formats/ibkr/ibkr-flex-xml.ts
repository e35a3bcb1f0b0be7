import type { DateOrder } from '../../cells/moment.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Element } from '../../source.ts';
import { flexActions } from './flex-action.ts';
import { flexCash } from './flex-cash.ts';
import { flexHoldings } from './flex-holdings.ts';
import { flexRates } from './flex-rates.ts';
import { type FlexRecord, recordOfElement } from './flex-record.ts';
import { flexTrades } from './flex-trades.ts';
import { flexTransfer } from './flex-transfer.ts';
import { endedAsTrades } from './option-events.ts';

export const ibkrFlexXml: Importer = {
  id: 'ibkr-flex-xml',
  label: 'Interactive Brokers, Flex query (XML)',
  broker: 'ibkr',
  version: 2,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) =>
    source.kind === 'xml' && source.root.name === 'FlexQueryResponse' ? { score: 1, reason: 'its Flex statements' } : undefined,
  *parse(source, options) {
    if (source.kind !== 'xml') return;
    const statements = source.root.children.filter(({ name }) => name === 'FlexStatements').flatMap(({ children }) => children);
    for (const statement of statements) yield* statementOf(statement, source.root, options.dateOrder ?? 'mdy');
  },
};

function* statementOf(statement: Element, root: Element, order: DateOrder): Generator<Found> {
  const account = statement.attributes.accountId ?? '';
  const sections = (...names: readonly string[]): readonly FlexRecord[] =>
    statement.children
      .filter(({ name }) => names.includes(name))
      .flatMap(({ children }) => children)
      .map((element) => recordOfElement(element, account));
  const trades = sections('Trades', 'TradeConfirms');
  const base = baseOf(statement, root);
  yield {
    type: 'account',
    row: statement.row,
    account: account || null,
    ...(statement.attributes.acctAlias ? { name: statement.attributes.acctAlias } : {}),
    ...(base === null ? {} : { currency: base }),
    ...(/^D[UF]/.test(account) ? { mode: 'paper' } : {}),
  };
  const events = sections('OptionEAE');
  const ended = endedAsTrades(events, trades);
  yield* flexTrades(() => [...trades, ...ended], order);
  if (ended.length === 0)
    for (const { row } of events) yield { type: 'skipped', row, what: 'OptionEAE', why: 'It is among the trades too.' };
  for (const record of sections('CashTransactions')) yield* flexCash(record, order);
  for (const record of sections('Transfers')) yield* flexTransfer(record, order);
  yield* flexActions(sections('CorporateActions'), order);
  const holdings = { positions: sections('OpenPositions'), equity: sections('EquitySummaryInBase'), cash: sections('CashReport') };
  yield* flexHoldings({ ...holdings, until: statement.attributes.toDate ?? '', base }, order);
  const dated = [...trades, ...sections('CashTransactions', 'CorporateActions')];
  yield* flexRates(dated, sections('ConversionRates'), base, order);
  for (const section of statement.children) if (!READ.has(section.name)) yield* unread(section);
}

/** Statements without it may name the currency of the account elsewhere. */
function baseOf(statement: Element, root: Element): string | null {
  const informed = [...statement.children, ...root.children].find(({ name }) => name === 'AccountInformation')?.attributes.currency;
  const first = (section: string) => statement.children.find(({ name }) => name === section)?.children[0]?.attributes;
  return informed || first('FxTransactions')?.functionalCurrency || first('ConversionRates')?.toCurrency || null;
}

function* unread({ name, row, children }: Element): Generator<Found> {
  const rows = children.length > 0 ? children.map((child) => child.row) : [row];
  for (const each of rows) {
    if (SUMMARIES.test(name)) yield { type: 'skipped', row: each, what: name, why: 'It sums up or describes what is read elsewhere.' };
    else if (children.length > 0) yield { type: 'unknown', row: each, what: name };
  }
}

const READ = new Set([
  'AccountInformation',
  'Trades',
  'TradeConfirms',
  'CashTransactions',
  'Transfers',
  'CorporateActions',
  'OpenPositions',
  'EquitySummaryInBase',
  'CashReport',
  'ConversionRates',
  'OptionEAE',
]);
const SUMMARIES =
  /Summary|Accrual|FxTransactions|FxPositions|FxLots|SecuritiesInfo|ChangeIn|Performance|StmtFunds|NetStock|PriorPeriod|UnbundledCommission|TransactionTaxes|SalesTaxes|Orders?$|Routing|PendingExcercises|NAV/;
