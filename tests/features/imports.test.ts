import { describe, expect, it } from 'vitest';
import { digestOf } from '../support/digest.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';

const DAY = [
  { side: 'B', price: 10, at: '09:31:00' },
  { side: 'B', price: 10, at: '09:31:00' },
  { side: 'S', quantity: 200, price: 11, at: '10:00:00' },
  { side: 'SS', symbol: 'BETA', price: 20, at: '10:05:00' },
  { side: 'BC', symbol: 'BETA', price: 21, at: '10:06:00' },
] as const;

describe('a first import', () => {
  it('is previewed to the last figure and stores nothing', async () => {
    const journal = importingJournal();
    const before = digestOf(journal.look());
    const report = await journal.preview(tradezero(...DAY));
    expect(report).toMatchObject({
      status: 'ready',
      format: { id: 'tradezero-trades' },
      from: '2024-03-04',
      zone: { name: 'America/New_York', from: 'format' },
      accounts: [{ ref: 'TZ777', account: null, currency: 'USD', fills: 5 }],
      counts: { rows: 5, fills: 5, new: 5, stored: 0 },
      outcome: { tradesNew: 2, units: { position: 2, exit: 2 }, net: [{ before: '0', after: '97.5' }] },
    });
    expect(report.rows.map(({ status, action }) => `${status} ${action}`)).toEqual([
      'new Buy',
      'new Buy',
      'new Sell',
      'new Sell to open',
      'new Buy to close',
    ]);
    expect(digestOf(journal.look())).toBe(before);
  });

  it('sets up the account, keeps every fill and says what came of it', async () => {
    const journal = importingJournal();
    const { import: uid, report } = await journal.run(tradezero(...DAY));
    expect(report.counts.new).toBe(5);
    const [account] = (await journal.api.accounts.list({})).accounts;
    expect(account).toMatchObject({ number: 'TZ777', currency: 'USD', mode: 'live' });
    const trades = await journal.trades();
    expect(trades.map(({ symbol, direction, net }) => [symbol, direction, net])).toEqual(
      expect.arrayContaining([
        ['ACME', 'long', '198.5'],
        ['BETA', 'short', '-101'],
      ]),
    );
    const { imports } = await journal.api.imports.list({});
    expect(imports).toMatchObject([{ uid, fileName: 'export.csv', fills: 5, kept: true, outdated: false }]);
  });

  it('is one change: undone and redone as a whole', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(...DAY));
    const after = (await journal.fills()).map(({ uid }) => uid);
    await journal.api.history.undo({});
    expect(await journal.fills()).toEqual([]);
    expect((await journal.api.accounts.list({})).accounts).toEqual([]);
    await journal.api.history.redo({});
    expect((await journal.fills()).map(({ uid }) => uid)).toEqual(after);
  });
});

describe('what is stored already', () => {
  it('is not stored twice, and each row names its import', async () => {
    const journal = importingJournal();
    const { import: uid } = await journal.run(tradezero(...DAY), { name: 'first.csv' });
    const again = await journal.run(tradezero(...DAY), { name: 'second.csv' });
    expect(again.import).toBeNull();
    expect(again.report).toMatchObject({ status: 'nothing_new', counts: { new: 0, stored: 5 }, before: { import: uid } });
    expect(new Set(again.report.rows.map(({ import: of }) => of))).toEqual(new Set([uid]));
    expect(again.report.rows[0]?.note).toBe('Stored from first.csv');
  });

  it('is found in the account of a broker whose name people write in another way than formats do', async () => {
    const journal = importingJournal();
    const statement = [
      'Statement,Header,Field Name,Field Value',
      'Account Information,Header,Field Name,Field Value',
      'Account Information,Data,Account,U7654321',
      'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code',
      'Trades,Data,Order,Stocks,USD,ACME,"2024-01-16, 10:30:00",10,18.5,19,-185,-1.5,186.5,0,5,O',
    ].join('\n');
    await journal.run(statement);
    const { report } = await journal.run(statement);
    expect(report).toMatchObject({
      status: 'nothing_new',
      counts: { stored: 1 },
      accounts: [{ ref: 'U7654321', name: 'Interactive Brokers U7654321' }],
    });
    expect((await journal.api.accounts.list({})).accounts).toHaveLength(1);
  });

  it('agrees with the sums of its file the second time as the first', async () => {
    const journal = importingJournal();
    const statement = [
      '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"',
      '"03/05/2024","Sell","ACME","ACME CORP","10","$12.00","$0.10","$119.90"',
      '"03/04/2024","Buy","ACME","ACME CORP","10","$10.00","","-$100.00"',
      '"Transactions Total","","","","","","","$19.90"',
    ].join('\n');
    const first = await journal.run(statement, { name: 'Individual_XXX123_Transactions.csv' });
    const again = await journal.run(statement, { name: 'Individual_XXX123_Transactions.csv' });
    expect(first.report.totals).toMatchObject([{ theirs: '19.9', ours: '19.9', agrees: true }]);
    expect(again.report.totals).toEqual(first.report.totals);
  });

  it('two equal fills of one second are two fills, in one file and over two', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(DAY[0]));
    const { report } = await journal.run(tradezero(DAY[0], DAY[1]));
    expect(report.counts).toMatchObject({ new: 1, stored: 1 });
    expect(await journal.fills()).toHaveLength(2);
  });

  it('overlapping halves are the whole', async () => {
    const [halves, whole] = [importingJournal(), importingJournal()];
    await halves.run(tradezero(...DAY.slice(0, 4)));
    await halves.run(tradezero(...DAY.slice(2)));
    await whole.run(tradezero(...DAY));
    const shown = async (journal: typeof whole) => (await journal.trades()).map(({ uid, net }) => `${uid} ${net}`).sort();
    expect(await shown(halves)).toEqual(await shown(whole));
  });

  it('in the bin it still is', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(...DAY));
    const trades = await journal.trades();
    await journal.api.bin.put({ uids: trades.map(({ uid }) => uid) });
    const { report } = await journal.run(tradezero(...DAY));
    expect(report.counts).toMatchObject({ new: 0, stored: 5 });
    expect(report.rows[0]?.note).toMatch(/now in the bin/);
  });

  it('can be taken anyway', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(...DAY));
    const { report } = await journal.run(tradezero(...DAY), { anyway: [{ row: 2, leg: 0 }] });
    expect(report.counts).toMatchObject({ new: 1, stored: 4 });
    expect(await journal.fills()).toHaveLength(6);
  });

  it('a fill entered by hand is met, not doubled, and keeps what was said on it', async () => {
    const journal = importingJournal();
    await journal.run(tradezero(...DAY));
    const [account] = (await journal.api.accounts.list({})).accounts;
    const at = '2024-03-05T15:00:00Z';
    await journal.api.fills.add({
      fills: [{ account: account!.uid, instrument: { symbol: 'GAMA' }, side: 'buy', quantity: '100', price: '5', currency: 'USD', at }],
    });
    const [mine] = (await journal.trades()).filter(({ symbol }) => symbol === 'GAMA');
    await journal.api.trades.annotate({ uids: [mine!.uid], changes: { note: 'Too early.' } });
    const { report } = await journal.run(tradezero({ side: 'B', symbol: 'GAMA', price: 5.01, day: '03/05/2024', at: '10:02:00' }));
    expect(report.counts).toMatchObject({ matched: 1, new: 0 });
    const [met] = (await journal.trades()).filter(({ symbol }) => symbol === 'GAMA');
    expect(met).toMatchObject({ avgEntry: '5.01' });
    expect(await journal.api.trades.get({ uid: met!.uid })).toMatchObject({ words: { note: 'Too early.' } });
  });
});

describe('making an import again', () => {
  it('with another zone changes times alone, and keeps names and words', async () => {
    const journal = importingJournal();
    const { import: uid } = await journal.run(tradezero(...DAY));
    const before = await journal.fills();
    const [trade] = await journal.trades();
    await journal.api.trades.annotate({ uids: [trade!.uid], changes: { note: 'As planned.' } });
    const { request } = await journal.api.imports.get({ uid: uid! });
    const seen = await journal.api.imports.previewRedo({ uid: uid!, request: { ...request, zone: 'Europe/Berlin' } });
    expect(seen).toMatchObject({ changed: 5, same: 0, added: 0, gone: 0 });
    expect((await journal.fills())[0]?.at).toBe(before[0]?.at);
    await journal.api.imports.redo({ uid: uid!, request: { ...request, zone: 'Europe/Berlin' } });
    const after = await journal.fills();
    expect(after.map((fill) => fill.uid)).toEqual(before.map((fill) => fill.uid));
    expect(after[0]?.at).toBe('2024-03-04T08:31:00Z');
    expect(await journal.api.trades.get({ uid: trade!.uid })).toMatchObject({ words: { note: 'As planned.' } });
  });

  it('leaves what the user changed himself', async () => {
    const journal = importingJournal();
    const { import: uid } = await journal.run(tradezero(...DAY));
    const [fill] = await journal.fills();
    await journal.api.fills.edit({ uid: fill!.uid, version: fill!.version, changes: { price: '9.99' } });
    const { request } = await journal.api.imports.get({ uid: uid! });
    const redone = await journal.api.imports.redo({ uid: uid!, request });
    expect(redone).toMatchObject({ same: 5, kept: 1, changed: 0 });
    expect((await journal.api.fills.get({ uids: [fill!.uid] })).fills[0]?.price).toBe('9.99');
  });

  it('an import that was taken back leaves its words waiting for it', async () => {
    const journal = importingJournal();
    const { import: uid } = await journal.run(tradezero(...DAY));
    const [trade] = await journal.trades();
    await journal.api.trades.annotate({ uids: [trade!.uid], changes: { note: 'Waiting.' } });
    expect(await journal.api.imports.remove({ uid: uid! })).toEqual({ fills: 5 });
    expect(await journal.fills()).toEqual([]);
    await journal.run(tradezero(...DAY));
    expect(await journal.api.trades.get({ uid: trade!.uid })).toMatchObject({ words: { note: 'Waiting.' } });
  });
});

describe('what cannot be imported', () => {
  it('a file that no format fits is said to be so', async () => {
    const journal = importingJournal();
    expect(await journal.preview('a,b,c\n1,2,3')).toMatchObject({ status: 'no_format', claims: [] });
    expect(await journal.run('a,b,c\n1,2,3')).toMatchObject({ import: null, report: { status: 'no_format' } });
  });

  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
  ])('%s is refused in a sentence', async (_, text) => {
    const report = await importingJournal().preview(text);
    expect(report).toMatchObject({ status: 'unreadable', message: expect.stringMatching(/\.$/) });
  });

  it('a bad row is named and the others are taken', async () => {
    const journal = importingJournal();
    const { report } = await journal.run(tradezero(...DAY).replace('S,ACME,200', 'S,ACME,many'));
    expect(report.counts).toMatchObject({ new: 4, problems: 1 });
    expect(report.problems).toMatchObject([{ row: 4, code: 'bad_number' }]);
  });

  it('a line that is too long is told in a sentence, however early it stands', async () => {
    const journal = importingJournal();
    const rows = Array.from({ length: 150 }, (_, n) => ({ ...DAY[0], price: 10 + n }));
    const told = await journal.run(`${tradezero(...rows)}\nTZ777,${'9'.repeat(9_000_000)}`).catch((error) => error);
    expect(told).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('Nothing of this file was stored.') });
    expect((await journal.api.jobs.failed({})).jobs).toEqual([]);
  });

  it('a file that was not handed over is refused', async () => {
    const { api } = importingJournal();
    await expect(api.imports.preview({ file: 'f'.repeat(64), name: 'x.csv' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a table that nobody knows', () => {
  const OWN = 'When;What;Which;How many;At\n2024-03-04 15:00:00;Buy;ACME;10;12,50\n2024-03-04 16:00:00;Sell;ACME;10;13,00\n';

  it('is read by the columns the user names, and recognised the next time', async () => {
    const journal = importingJournal();
    expect(await journal.preview(OWN)).toMatchObject({ status: 'no_format' });
    const { columns } = await journal.api.imports.mapping(journal.hand(OWN));
    expect(columns.map(({ name }) => name)).toEqual(['When', 'What', 'Which', 'How many', 'At']);
    const template = {
      id: 'own',
      name: 'Own',
      broker: 'own',
      header: ['When', 'What', 'Which', 'How many', 'At'],
      columns: { date: 'When', side: 'What', symbol: 'Which', quantity: 'How many', price: 'At' },
      zone: 'Europe/Berlin',
      currency: 'EUR',
      assetClass: 'stock',
    };
    const seen = await journal.preview(OWN, { template });
    expect(seen).toMatchObject({ status: 'ready', counts: { new: 2 }, outcome: { net: [{ currency: 'EUR', after: '5' }] } });
    await journal.api.imports.saveTemplate({ name: 'My broker', template });
    const { report } = await journal.run(OWN);
    expect(report).toMatchObject({ status: 'ready', format: { label: expect.stringContaining('My broker') }, counts: { new: 2 } });
    expect((await journal.api.imports.templates({})).templates).toMatchObject([{ name: 'My broker' }]);
  });

  it('a mapping that is none is refused in a sentence', async () => {
    const { api } = importingJournal();
    await expect(api.imports.saveTemplate({ name: 'Bad', template: { header: 3 } })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
