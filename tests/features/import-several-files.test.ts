import { describe, expect, it } from 'vitest';
import { digestOfFacts } from '../support/digest.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { mt4Statement } from '../support/mt4-statement.ts';
import { presetAccount } from '../support/preset-account.ts';

const ZONE = { zone: 'America/New_York' };
const FILLS = 'Fill ID,Order ID,Timestamp,Date,Account,B/S,Quantity,Price,Contract,Product,commission';
const FILL_ROWS = [
  '71,9001,01/14/2025 09:31:05,1/14/25,ACC7, Buy,1,5100.25,MESH5,MES,0.65',
  '72,9001,01/14/2025 09:31:06,1/14/25,ACC7, Buy,1,5100.25,MESH5,MES,0.65',
  '73,9002,01/14/2025 09:40:00,1/14/25,ACC7, Sell,2,5102.25,MESH5,MES,1.30',
];
const ORDERS =
  'orderId,Account,Order ID,B/S,Contract,Product,avgPrice,filledQty,Fill Time,Status,Timestamp,Date,Quantity,Text,Type,Limit Price,Stop Price,decimalLimit,decimalStop,Filled Qty,Avg Fill Price,Notional Value,Currency';
const ORDER_ROWS = [
  '9001,ACC7,9001, Buy,MESH5,MES,5100.25,2,01/14/2025 09:31:06, Filled,01/14/2025 09:30:00,1/14/25,2,Chart, Limit,5100.50,,5100.5,,2,5100.25,"51,002.50",USD',
  '9002,ACC7,9002, Sell,MESH5,MES,5102.25,2,01/14/2025 09:40:00, Filled,01/14/2025 09:39:00,1/14/25,2,Chart, Limit,5102.25,,5102.25,,2,5102.25,"51,022.50",USD',
];
const fillFile = [FILLS, ...FILL_ROWS].join('\n');
const orderFile = [ORDERS, ...ORDER_ROWS].join('\n');

const FLEX = { zone: 'America/New_York', name: 'flex' };
const trade = (id: string, side: 'BUY' | 'SELL', time: string) =>
  `<Trade accountId="U700" currency="USD" fxRateToBase="1" assetCategory="STK" symbol="ACME" isin="US0000000001" multiplier="1" tradeID="${id}1" transactionID="${id}2" reportDate="20240105" dateTime="20240105;${time}" tradeDate="20240105" transactionType="ExchTrade" exchange="NYSE" quantity="${side === 'BUY' ? 100 : -100}" tradePrice="12.5" proceeds="${side === 'BUY' ? -1250 : 1250}" taxes="0" ibCommission="-1.05" ibCommissionCurrency="USD" openCloseIndicator="${side === 'BUY' ? 'O' : 'C'}" notes="P" buySell="${side}" ibOrderID="${id}3" ibExecID="${id}" levelOfDetail="EXECUTION" />`;
const flexXml = `<FlexQueryResponse queryName="Mine" type="AF">\n<FlexStatements count="1">\n<FlexStatement accountId="U700" fromDate="20240101" toDate="20240331"><AccountInformation accountId="U700" currency="USD" /><Trades>${trade('e1', 'BUY', '093004')}\n${trade('e2', 'SELL', '103004')}</Trades></FlexStatement>\n</FlexStatements>\n</FlexQueryResponse>`;
const flexCsv = [
  '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","DateTime","Quantity","TradePrice","Proceeds","IBCommission","IBCommissionCurrency","Buy/Sell","Open/CloseIndicator","Notes/Codes","IBExecID","LevelOfDetail"',
  '"U700","USD","STK","ACME","20240105;093004","100","12.5","-1250","-1.05","USD","BUY","O","P","e1","EXECUTION"',
  '"U700","USD","STK","ACME","20240105;103004","-100","12.5","1250","-1.05","USD","SELL","C","P","e2","EXECUTION"',
].join('\n');

describe('the same trades from two formats of one broker', () => {
  it.each([
    ['a file of fills, then one of orders', [fillFile, orderFile], ZONE, /^similar Seems to be a fill from export.csv: left out$/],
    ['a file of orders, then one of fills', [orderFile, fillFile], ZONE, /^similar Seems to be a fill from export.csv: left out$/],
    ['a Flex report as XML, then as CSV', [flexXml, flexCsv], FLEX, /^(stored Stored|similar Seems to be a fill) from flex/],
    ['a Flex report as CSV, then as XML', [flexCsv, flexXml], FLEX, /^(stored Stored|similar Seems to be a fill) from flex/],
  ])('%s: nothing is doubled, and each row says where it is', async (_, [first = '', second = ''], request, note) => {
    const journal = importingJournal();
    await journal.run(first, request);
    const before = (await journal.trades()).map(({ uid, net }) => [uid, net]);
    expect(before).toHaveLength(1);
    const { report } = await journal.run(second, request);
    expect(report.counts).toMatchObject({ new: 0, matched: 0, problems: 0 });
    for (const row of report.rows.filter(({ is }) => is === 'fill')) expect(`${row.status} ${row.note}`).toMatch(note);
    expect((await journal.trades()).map(({ uid, net }) => [uid, net])).toEqual(before);
  });

  it('what was put into the bin stays there, whichever of them comes again', async () => {
    const journal = importingJournal();
    await journal.run(fillFile, ZONE);
    await journal.api.bin.put({ uids: (await journal.trades()).map(({ uid }) => uid) });
    const { report } = await journal.run(orderFile, ZONE);
    expect(report.counts).toMatchObject({ new: 0, similar: 2 });
    expect(report.rows.find(({ is }) => is === 'fill')?.note).toBe('Seems to be a fill from export.csv, now in the bin: left out');
  });
});

describe('a ticket that was open in one statement and closed in the next', () => {
  const OPEN = mt4Statement({
    open: ['501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08000|1.07500|1.09000||1.08200|-2.80|0.00|0.00|80.00'],
  });
  const CLOSED = mt4Statement({
    closed: ['501|2024.03.04 09:00:01|buy|0.40|eurusd|1.08000|1.07500|1.09000|2024.03.05 10:00:02|1.08500|-2.80|-0.10|-1.20|184.00'],
  });
  const request = { zone: 'Europe/Athens', name: 'statement.htm' };

  it('is one trade, as the later says, with what was said on it; the earlier brings nothing any more', async () => {
    const [journal, whole] = [importingJournal(), importingJournal()];
    await journal.run(OPEN, request);
    const [open] = await journal.trades();
    expect(open).toMatchObject({ status: 'open' });
    await journal.api.trades.annotate({ uids: [open!.uid], changes: { note: 'Let it run.' } });
    const { report } = await journal.run(CLOSED, request);
    expect(report.counts).toMatchObject({ new: 1, updated: 1, problems: 0 });
    const [closed, ...more] = await journal.trades();
    expect(more).toEqual([]);
    await whole.run(CLOSED, request);
    const [same] = await whole.trades();
    expect(closed).toMatchObject({ uid: open!.uid, status: 'closed', net: same!.net, fees: same!.fees });
    expect((await journal.api.trades.get({ uid: open!.uid })).words.note).toBe('Let it run.');
    const facts = digestOfFacts(journal.look());
    expect((await journal.run(OPEN, request)).report.counts).toMatchObject({ new: 0, updated: 0 });
    expect(digestOfFacts(journal.look())).toBe(facts);
  });

  it('is open again, with what was said on it, when the later file is taken back, however often that was imported or made again', async () => {
    const journal = importingJournal();
    await journal.run(OPEN, request);
    const [open] = await journal.trades();
    await journal.api.trades.annotate({ uids: [open!.uid], changes: { note: 'Let it run.' } });
    const before = await journal.fills();
    for (const zone of ['Europe/Athens', 'Europe/London']) {
      const { import: uid } = await journal.run(CLOSED, request);
      const { request: made } = await journal.api.imports.get({ uid: uid! });
      await journal.api.imports.redo({ uid: uid!, request: { ...made, zone } });
      await journal.api.imports.remove({ uid: uid! });
      expect(await journal.fills()).toMatchObject(before.map(({ version: _, ...fill }) => fill));
      expect(await journal.trades()).toMatchObject([{ uid: open!.uid, status: 'open' }]);
      expect((await journal.api.trades.get({ uid: open!.uid })).words.note).toBe('Let it run.');
    }
  });

  it('stays as the later file says when the earlier is taken back, and goes with that', async () => {
    const journal = importingJournal();
    const { import: earlier } = await journal.run(OPEN, request);
    const { import: later } = await journal.run(CLOSED, request);
    const [closed] = await journal.trades();
    await journal.api.imports.remove({ uid: earlier! });
    expect(await journal.trades()).toMatchObject([{ uid: closed!.uid, status: 'closed', net: closed!.net }]);
    await journal.api.imports.remove({ uid: later! });
    expect(await journal.fills()).toEqual([]);
  });

  it('keeps what the user changed in it when the later file is taken back', async () => {
    const journal = importingJournal();
    await journal.run(OPEN, request);
    const { import: later } = await journal.run(CLOSED, request);
    const opened = (await journal.fills()).find(({ side }) => side === 'buy')!;
    await journal.api.fills.edit({ uid: opened.uid, version: opened.version, changes: { price: '1.0805' } });
    await journal.api.imports.remove({ uid: later! });
    expect(await journal.fills()).toMatchObject([{ uid: opened.uid, price: '1.0805' }]);
    await journal.api.history.undo({});
    expect(await journal.trades()).toMatchObject([{ status: 'closed' }]);
  });

  it('that was read in the other order is the same', async () => {
    const journal = importingJournal();
    await journal.run(CLOSED, request);
    const [before] = await journal.trades();
    expect((await journal.run(OPEN, request)).report.counts).toMatchObject({ new: 0, updated: 0 });
    expect(await journal.trades()).toEqual([before]);
  });
});

describe('the account a file is for', () => {
  const FILE = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00' });
  const LATER = tradezero({ side: 'B', symbol: 'BETA', at: '11:00:00' }).split('\n')[1];
  const PERFORMANCE = [
    'symbol,_priceFormat,_priceFormatType,_tickSize,buyFillId,sellFillId,qty,buyPrice,sellPrice,pnl,boughtTimestamp,soldTimestamp,duration',
    'MESH5,-2,0,0.25,81,84,1,5100.25,5101.25,$5.00,01/14/2025 09:31:05,01/14/2025 09:35:05,4min',
  ].join('\n');
  async function journalWithAccount() {
    const journal = importingJournal();
    await journal.run(FILE);
    const [account] = (await journal.api.accounts.list({})).accounts;
    return { ...journal, account: account! };
  }

  it.each([
    ['has another name now', { name: 'Day trading' }],
    ['has another number now', { number: 'TZ-NEW' }],
    ['has another name for its broker now', { broker: 'Trade Zero America' }],
    ['begins its days at another hour now', { day: { zone: 'Europe/Berlin', startsAt: '04:00', label: 'start' as const } }],
  ])('%s: still nothing new', async (_, changes) => {
    const { api, run, fills, account } = await journalWithAccount();
    await api.accounts.update({ uid: account.uid, changes });
    const { report } = await run(FILE);
    expect(report).toMatchObject({ status: 'nothing_new', counts: { new: 0, stored: 2 } });
    await run(`${FILE}\n${LATER}`);
    expect((await api.accounts.list({})).accounts).toHaveLength(1);
    expect(await fills()).toHaveLength(3);
  });

  it('is archived: it is asked for, and nothing goes in before that', async () => {
    const { api, run, fills, account } = await journalWithAccount();
    await api.accounts.update({ uid: account.uid, changes: { archived: true } });
    const asked = await run(`${FILE}\n${LATER}`);
    expect(asked).toMatchObject({
      import: null,
      report: {
        status: 'needs_answers',
        asked: [{ what: 'account', ref: 'TZ777', must: true, why: expect.stringMatching(/is archived/) }],
      },
    });
    expect((await api.accounts.list({})).accounts).toHaveLength(1);
    await api.accounts.update({ uid: account.uid, changes: { archived: false } });
    expect((await run(`${FILE}\n${LATER}`)).report.counts).toMatchObject({ new: 1, stored: 2 });
    expect(await fills()).toHaveLength(3);
  });

  it('may be one of two of its broker, and the file has no number: it is asked for', async () => {
    const journal = importingJournal();
    const accounts = [];
    for (const name of ['One', 'Other'])
      accounts.push(await journal.api.accounts.create(presetAccount(name, 'futures', { broker: 'Tradovate' })));
    const before = digestOfFacts(journal.look());
    const asked = await journal.run(PERFORMANCE, ZONE);
    expect(asked).toMatchObject({ import: null, report: { status: 'needs_answers', asked: [{ what: 'account', ref: null, must: true }] } });
    expect(digestOfFacts(journal.look())).toBe(before);
    const into = { account: accounts[1]!.uid };
    expect((await journal.run(PERFORMANCE, { ...ZONE, accounts: [{ ref: null, into }] })).report.counts).toMatchObject({ new: 2 });
    expect((await journal.trades()).map(({ account }) => account)).toEqual([into.account]);
  });
});
