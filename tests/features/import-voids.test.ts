import { describe, expect, it } from 'vitest';
import type { InputOf } from '../../src/contract/call.ts';
import type { fills } from '../../src/contract/fills.ts';
import { importingJournal } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

type Attributes = Readonly<Record<string, string | number>>;
const REPORT = 'accountId="U700" fromDate="20240101" toDate="20240331"';
const report = (...trades: Attributes[]) =>
  `<FlexQueryResponse queryName="Mine" type="AF"><FlexStatements count="1"><FlexStatement ${REPORT}><AccountInformation accountId="U700" currency="USD" /><Trades>\n${trades.map(element).join('\n')}\n</Trades></FlexStatement></FlexStatements></FlexQueryResponse>`;
const element = (trade: Attributes) =>
  `<Trade ${Object.entries({ ...TRADE, ...trade })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} />`;
const TRADE = {
  ...{ accountId: 'U700', currency: 'USD', fxRateToBase: 1, assetCategory: 'STK', symbol: 'ACME', multiplier: 1, exchange: 'NYSE' },
  ...{ transactionType: 'ExchTrade', taxes: 0, ibCommissionCurrency: 'USD', ibCommission: -1, levelOfDetail: 'EXECUTION', notes: '' },
};
const at = (time: string) => ({ dateTime: `20240105;${time}`, tradeDate: '20240105', reportDate: '20240105' });

const BUY = {
  ...at('093000'),
  buySell: 'BUY',
  quantity: 100,
  tradePrice: 12,
  proceeds: -1200,
  transactionID: 1,
  ibExecID: 'e1',
  ibOrderID: 7,
};
const SELL = {
  ...at('103000'),
  buySell: 'SELL',
  quantity: -100,
  tradePrice: 13,
  proceeds: 1300,
  transactionID: 2,
  ibExecID: 'e2',
  ibOrderID: 8,
};
const CANCEL = {
  ...{
    ...BUY,
    buySell: 'BUY (Ca.)',
    transactionType: 'TradeCancel',
    notes: 'Ca',
    quantity: -100,
    proceeds: 1200,
    ibExecID: '',
    ibCommission: 0,
  },
  ...{ transactionID: 3, origTransactionID: 1, origTradeDate: '20240105', reportDate: '20240108' },
};
/** What was booked in its place, under a number of its own. */
const BOOKED = { ...BUY, tradePrice: 11, proceeds: -1100, transactionID: 4, ibExecID: 'e1.02' };
/** The query of this report has no such numbers: what was booked goes by that of the order it replaces. */
const numberless = ({ ibExecID: _, ...trade }: Attributes) => ({ ...trade, tradeID: trade.buySell === 'SELL' ? 'T2' : 'T1' });

const FIRST = report(BUY, SELL);
const SHOWN: Readonly<Record<string, readonly [string, string]>> = {
  'the cancellation and what was booked instead': [FIRST, report(CANCEL, BOOKED)],
  'the whole story': [FIRST, report(BUY, SELL, CANCEL, BOOKED)],
  'the whole story without numbers of executions': [
    report(numberless(BUY), numberless(SELL)),
    report(numberless(BUY), numberless(SELL), { ...numberless(CANCEL), tradeID: '' }, numberless(BOOKED)),
  ],
};

type Journal = ReturnType<typeof importingJournal>;
const results = async (journal: Journal) => (await journal.trades()).map(({ symbol, net, status }) => `${symbol} ${net} ${status}`);

async function again({ api }: Journal, uid: string | null): Promise<void> {
  const { request } = await api.imports.get({ uid: uid! });
  await api.imports.redo({ uid: uid!, request });
}

it.each(Object.entries(SHOWN))('a later file with %s corrects the trade, and its words stay', async (_, [first, second]) => {
  const journal = importingJournal();
  await journal.run(first);
  const [trade] = await journal.trades();
  await journal.api.trades.annotate({ uids: [trade!.uid], changes: { note: 'Too early.' } });
  const before = await results(journal);
  const { import: uid, report: told } = await journal.run(second);
  expect(told.counts).toMatchObject({ voided: 1, problems: 0 });
  expect(await results(journal)).toEqual(['ACME 198 closed']);
  const [corrected] = await journal.trades();
  expect(await journal.api.trades.get({ uid: corrected!.uid })).toMatchObject({ words: { note: 'Too early.' } });
  expect((await journal.run(second)).report).toMatchObject({ status: 'nothing_new', counts: { voided: 0, new: 0 } });
  expect((await journal.run(first)).report).toMatchObject({ status: 'nothing_new', counts: { voided: 0, new: 0 } });
  await again(journal, uid);
  expect(await results(journal)).toEqual(['ACME 198 closed']);
  await journal.api.history.undo({});
  await journal.api.history.undo({});
  expect(await results(journal)).toEqual(before);
});

it.each(Object.entries(SHOWN))('it is the same when the file with %s comes first', async (_, [first, second]) => {
  const [forwards, backwards] = [importingJournal(), importingJournal()];
  for (const file of [first, second]) await forwards.run(file);
  for (const file of [second, first]) await backwards.run(file);
  expect(await results(backwards)).toEqual(await results(forwards));
});

it.each(Object.entries(SHOWN))(
  'what a file with %s took back comes back with its words when that import is taken back',
  async (_, [first, second]) => {
    const journal = importingJournal();
    await journal.run(first);
    const [trade] = await journal.trades();
    await journal.api.trades.annotate({ uids: [trade!.uid], changes: { note: 'Too early.' } });
    const before = await results(journal);
    const { import: uid } = await journal.run(second);
    await journal.api.imports.remove({ uid: uid! });
    expect(await results(journal)).toEqual(before);
    expect(await journal.api.trades.get({ uid: trade!.uid })).toMatchObject({ words: { note: 'Too early.' } });
  },
);

it.each(Object.entries(SHOWN))('what a file with %s corrected stays so when the first import is made again', async (_, [first, second]) => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(first);
  await journal.run(second);
  await again(journal, uid);
  expect(await results(journal)).toEqual(['ACME 198 closed']);
});

it('what was corrected under its own number stays when the import that brought it first is taken back', async () => {
  const [first, second] = SHOWN['the whole story without numbers of executions'] as readonly [string, string];
  const journal = importingJournal();
  const { import: uid } = await journal.run(first);
  const { import: later } = await journal.run(second);
  await journal.api.imports.remove({ uid: uid! });
  expect(await results(journal)).toEqual(['ACME 0 open']);
  await journal.run(first);
  expect(await results(journal)).toEqual(['ACME 198 closed']);
  await again(journal, later);
  expect(await results(journal)).toEqual(['ACME 198 closed']);
});

it('it lies in the bin, names its import in the preview, and one of two equal fills stays', async () => {
  const journal = importingJournal();
  await journal.run(report(BUY, { ...BUY, ibExecID: 'e9', transactionID: 9 }), { name: 'first.xml' });
  const { report: told } = await journal.run(report(CANCEL));
  expect(told.rows).toMatchObject([{ status: 'voided', note: 'The broker took back what is stored from first.xml: into the bin' }]);
  expect(await journal.fills()).toHaveLength(1);
  expect((await journal.api.bin.list({})).trades).toMatchObject([{ symbol: 'ACME', fills: 1 }]);
});

it('a fill that was brought back by hand is not taken back again', async () => {
  const journal = importingJournal();
  await journal.run(FIRST);
  const { import: uid } = await journal.run(report(CANCEL));
  const { trades } = await journal.api.bin.list({});
  await journal.api.bin.restore({ uids: trades.map(({ uid }) => uid) });
  await journal.run(report(CANCEL));
  expect(await results(journal)).toEqual(['ACME 98 closed']);
  await again(journal, uid);
  expect(await results(journal)).toEqual(['ACME 98 closed']);
});

describe('a cancellation by day', () => {
  const name = 'Individual_XXX123_Transactions.csv';
  const schwab = (...rows: string[]) =>
    ['"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"', ...rows].join('\n');
  const buy = (day: string) => `"${day}","Buy","ACME","ACME CORP","10","$10.00","","-$100.00"`;
  const cancel = (day: string) => `"${day}","Cancel Buy","ACME","ACME CORP","10","$10.00","","$100.00"`;
  const days = async (journal: Journal) => (await journal.fills()).map(({ at }) => at);

  it('takes back the last such trade before it', async () => {
    const journal = importingJournal();
    await journal.run(schwab(buy('03/04/2024'), buy('02/01/2024')), { name });
    const { report: told } = await journal.run(schwab(cancel('03/06/2024')), { name });
    expect(told.counts).toMatchObject({ voided: 1, problems: 0 });
    expect(await days(journal)).toEqual(['2024-02-01']);
  });

  it('does not take back for another what was brought back by hand', async () => {
    const journal = importingJournal();
    await journal.run(schwab(buy('03/04/2024'), buy('03/01/2024')), { name });
    await journal.run(schwab(cancel('03/06/2024')), { name });
    const { trades } = await journal.api.bin.list({});
    await journal.api.bin.restore({ uids: trades.map(({ uid }) => uid) });
    const { report: told } = await journal.run(schwab(cancel('03/07/2024')), { name });
    expect(told.counts).toMatchObject({ voided: 1, problems: 0 });
    expect(await days(journal)).toEqual(['2024-03-04']);
  });
});

it('an account that holds nothing but a cancellation says so before it is removed', async () => {
  const { api, run } = importingJournal();
  await run(report(CANCEL));
  const [account] = (await api.accounts.list({})).accounts;
  await expect(api.accounts.remove({ uid: account!.uid })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('holds 1 cancellation, so it was not removed.'),
  });
});

it('the number of a fill that was moved here is free for a fill of this account’s own', async () => {
  const journal = importingJournal();
  const first = report({ ...BUY, ibExecID: '1' });
  const { report: told } = await journal.run(first);
  const { uid: other } = await journal.api.accounts.create(presetAccount('Other'));
  for (const { uid, version } of await journal.fills()) await journal.api.fills.edit({ uid, version, changes: { account: other } });
  const accounts = told.accounts.map(({ ref }) => ({ ref, into: { account: other } }));
  expect((await journal.run(first, { accounts })).report.counts).toMatchObject({ new: 0, stored: 1 });
  const own = report({ ...BUY, ...at('113000'), symbol: 'OTHR', quantity: 5, proceeds: -60, ibExecID: '1', transactionID: 77 }).replaceAll(
    'U700',
    'U800',
  );
  await journal.run(own, { accounts: [{ ref: 'U800', into: { account: other } }] });
  expect((await journal.fills()).map(({ symbol }) => symbol)).toEqual(['ACME', 'OTHR']);
});

type Changes = InputOf<(typeof fills)['edit']>['changes'];
const EDITS: Readonly<Record<string, Changes>> = {
  'a price corrected by hand': { price: '12.5' },
  'a quantity corrected by hand': { quantity: '80' },
  'another side': { side: 'sell' },
  'another time': { at: '2024-02-20T14:30:00Z' },
  'another instrument': { instrument: { symbol: 'OTHR' } },
};

async function edited(journal: Journal, changes: Changes): Promise<void> {
  const [fill] = await journal.fills();
  await journal.api.fills.edit({ uid: fill!.uid, version: fill!.version, changes });
}

describe.each([['a number', 'e1'] as const, ['no number', ''] as const])('a fill of %s', (_, ibExecID) => {
  const first = report({ ...BUY, ibExecID });
  const taken = report({ ...CANCEL, ibExecID: '' }, { ...BOOKED });

  it.each(Object.entries(EDITS))('that has %s since is found by its cancellation', async (_name, changes) => {
    const journal = importingJournal();
    await journal.run(first);
    await edited(journal, changes);
    const before = await journal.fills();
    const { import: uid, report: told } = await journal.run(taken);
    expect(told.counts).toMatchObject({ voided: 1, new: 1, problems: 0 });
    expect((await journal.fills()).map(({ price }) => price)).toEqual(['11']);
    await again(journal, uid);
    expect((await journal.fills()).map(({ price }) => price)).toEqual(['11']);
    expect((await journal.run(first)).report.counts).toMatchObject({ new: 0 });
    expect((await journal.run(taken)).report.counts).toMatchObject({ new: 0, voided: 0 });
    await journal.api.imports.remove({ uid: uid! });
    expect(await journal.fills()).toMatchObject(before.map(({ uid: name, price }) => ({ uid: name, price })));
  });

  it('that was moved to another account is found by its cancellation, and what was said goes to what was booked instead', async () => {
    const journal = importingJournal();
    await journal.run(first);
    const { uid: account } = await journal.api.accounts.create(presetAccount('Other'));
    await edited(journal, { account });
    const [trade] = await journal.trades();
    await journal.api.trades.annotate({ uids: [trade!.uid], changes: { note: 'Too early.' } });
    const { import: uid, report: told } = await journal.run(taken);
    expect(told.counts).toMatchObject({ voided: 1, new: 1, problems: 0 });
    expect((await journal.fills()).map(({ price }) => price)).toEqual(['11']);
    const [booked] = await journal.trades();
    expect(await journal.api.trades.get({ uid: booked!.uid })).toMatchObject({ words: { note: 'Too early.' } });
    await again(journal, uid);
    expect((await journal.run(taken)).report.counts).toMatchObject({ new: 0, voided: 0 });
    await journal.api.imports.remove({ uid: uid! });
    expect(await journal.fills()).toMatchObject([{ account, price: '12' }]);
    expect(await journal.api.trades.get({ uid: trade!.uid })).toMatchObject({ words: { note: 'Too early.' } });
  });

  it('that was imported again into another account is found by its cancellation', async () => {
    const journal = importingJournal();
    const { import: uid, report: told } = await journal.run(first);
    const { uid: account } = await journal.api.accounts.create(presetAccount('Other'));
    const { request } = await journal.api.imports.get({ uid: uid! });
    const accounts = told.accounts.map(({ ref }) => ({ ref, into: { account } }));
    await journal.api.imports.redo({ uid: uid!, request: { ...request, accounts } });
    expect((await journal.run(taken)).report.counts).toMatchObject({ voided: 1, new: 1, problems: 0 });
    expect((await journal.fills()).map(({ price }) => price)).toEqual(['11']);
  });
});

it('the whole story takes a moved fill back in the account that it was moved to', async () => {
  const [first, second] = SHOWN['the whole story'] as readonly [string, string];
  const journal = importingJournal();
  const { report: told } = await journal.run(first);
  const { uid: account } = await journal.api.accounts.create(presetAccount('Other'));
  for (const { uid, version } of await journal.fills()) await journal.api.fills.edit({ uid, version, changes: { account } });
  const accounts = told.accounts.map(({ ref }) => ({ ref, into: { account } }));
  await journal.run(second, { accounts });
  expect(await results(journal)).toEqual(['ACME 198 closed']);
});

it('of two fills the one that came as the cancellation says is taken back, not the one that was made so', async () => {
  const journal = importingJournal();
  await journal.run(
    report({ ...BUY, ibOrderID: '' }, { ...BUY, ...at('100000'), ibOrderID: '', tradePrice: 20, transactionID: 9, ibExecID: 'e9' }),
  );
  const dear = (await journal.fills()).find(({ price }) => price === '20')!;
  await journal.api.fills.edit({ uid: dear.uid, version: dear.version, changes: { price: '12' } });
  await journal.run(report({ ...CANCEL, ibOrderID: '' }));
  expect(await journal.fills()).toMatchObject([{ uid: dear.uid }]);
});

it('a fill that the user put into the bin stays there as he put it', async () => {
  const journal = importingJournal();
  await journal.run(FIRST);
  const [trade] = await journal.trades();
  await journal.api.bin.put({ uids: [trade!.uid] });
  const { report: told } = await journal.run(report(CANCEL), { name: 'second.xml' });
  expect(told.counts).toMatchObject({ voided: 1, problems: 0 });
  expect(told.rows[0]?.note).toBe('The broker took back what is stored from export.csv, which is in the bin already');
});

it('each of two cancellations in a file takes back a fill of its own, also where one lies in the bin', async () => {
  const journal = importingJournal();
  const [first, later] = [
    { ...BUY, ibOrderID: '' },
    { ...BUY, ...at('110000'), ibOrderID: '', transactionID: 9, ibExecID: 'e9' },
  ];
  await journal.run(report(first, SELL, later));
  const open = (await journal.trades()).find(({ status }) => status === 'open')!;
  await journal.api.bin.put({ uids: [open.uid] });
  const cancel = { ...CANCEL, ibOrderID: '' };
  const { report: told } = await journal.run(report(cancel, { ...cancel, transactionID: 10, origTransactionID: 9 }));
  expect(told.rows.map(({ note }) => note)).toEqual([
    'The broker took back what is stored from export.csv, which is in the bin already',
    'The broker took back what is stored from export.csv: into the bin',
  ]);
  expect(await journal.fills()).toMatchObject([{ side: 'sell' }]);
});

it('a cancellation does not describe a fill that was never so, though each part of it was so once', async () => {
  const journal = importingJournal();
  await journal.run(report({ ...BUY, ibOrderID: '', tradePrice: 20 }));
  await edited(journal, { quantity: '80', price: '12' });
  const { report: told } = await journal.run(report({ ...CANCEL, ibOrderID: '' }));
  expect(told.counts).toMatchObject({ voided: 1, problems: 1 });
  expect(await journal.fills()).toMatchObject([{ quantity: '80', price: '12' }]);
});

it('the whole story says of a fill in the bin that it lies there', async () => {
  const journal = importingJournal();
  await journal.run(FIRST);
  const [trade] = await journal.trades();
  await journal.api.bin.put({ uids: [trade!.uid] });
  const { report: told } = await journal.run(report(BUY, CANCEL), { name: 'second.xml' });
  expect(told.rows.filter(({ status }) => status === 'voided').map(({ note }) => note)).toEqual([
    'The broker took back what is stored from export.csv, which is in the bin already',
  ]);
});

it('a cancellation of what is not stored is a problem that says what to do', async () => {
  const journal = importingJournal();
  const { report: told } = await journal.run(report(CANCEL));
  expect(told.counts).toMatchObject({ voided: 1, problems: 1 });
  expect(told.problems[0]?.message).toBe(
    'The broker took back a buy of 100 ACME at 12, and no such fill is stored. Import the file it is in: it goes into the bin then.',
  );
});
