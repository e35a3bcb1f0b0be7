import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handlers } from '../../src/app/handlers.ts';
import type { AnyHandlers } from '../../src/app/side.ts';
import { command } from '../../src/contract/call.ts';
import { contract } from '../../src/contract/index.ts';
import { Count, Nothing } from '../../src/contract/values.ts';
import type { WriteContext } from '../../src/db/context.ts';
import { INVISIBLE } from '../../src/domain/visible-line.ts';
import { keepFile } from '../../src/hosts/keep-file.ts';
import { workbookBytes, workbookFiles } from '../importers/readers/small-workbook.ts';
import { digestOf, digestOfFacts } from '../support/digest.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { openWith } from '../support/open-journal.ts';

const GOOD = tradezero({ side: 'B' }, { side: 'S', at: '10:00:00', price: 11 });
const bytes = (text: string) => new TextEncoder().encode(text);
const BOOK = workbookFiles({ sheets: { S: '<row><c><v>1</v></c></row>' } });

describe('a file that is none', () => {
  it.each<[name: string, fileName: string, content: string | Uint8Array]>([
    ['nothing at all', 'a.csv', ''],
    ['spaces', 'a.csv', ' \r\n \r\n'],
    ['a header without its end', 'a.csv', GOOD.slice(0, 40)],
    ['NUL bytes', 'a.csv', new Uint8Array(5000)],
    ['a program', 'a.csv', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...Array.from({ length: 500 }, (_, i) => i % 256)])],
    ['JSON of thirty levels', 'a.json', `${'['.repeat(30)}${']'.repeat(30)}`],
    ['JSON of a million levels', 'a.json', '['.repeat(1_000_000)],
    ['XML of thirty levels', 'a.xml', `<?xml version="1.0"?>${'<a>'.repeat(30)}${'</a>'.repeat(30)}`],
    ['XML of a hundred thousand levels', 'a.xml', `<?xml version="1.0"?>${'<a>'.repeat(100_000)}`],
    [
      'entities that grow',
      'a.xml',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><FlexQueryResponse>&c;</FlexQueryResponse>`,
    ],
    [
      'an entity that reads a file',
      'a.xml',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><FlexQueryResponse>&b;</FlexQueryResponse>`,
    ],
    [
      'a workbook that packs 1000:1',
      'a.xlsx',
      workbookBytes({ ...BOOK, 'xl/worksheets/sheet0.xml': `<worksheet>${' '.repeat(30_000_000)}</worksheet>` }),
    ],
    ['a zip file', 'a.zip', zipSync({ '../../../.profile': bytes('echo') })],
    ['half a workbook', 'a.xlsx', workbookBytes(BOOK).subarray(0, 300)],
    [
      'a page of scripts',
      'a.html',
      '<html><script>fetch("http://evil.example")</script><img src=x onerror=alert(1)><table><tr><td>=1+1</td></tr></table></html>',
    ],
    ['a statement in brackets of OFX that never close', 'a.ofx', `OFXHEADER:100\n\n<OFX>${'<INVSTMTRS>'.repeat(5000)}`],
    ['a lie about its kind', 'a.xlsx', '%PDF-1.7 hello'],
  ])('%s is refused in a sentence, and the next file is imported', async (_, name, content) => {
    const journal = importingJournal();
    const before = digestOf(journal.look());
    for (const call of [journal.preview, journal.run] as const) {
      const answer = await call(content, { name });
      const report = 'report' in answer ? answer.report : answer;
      expect(report.status).toMatch(/^(unreadable|no_format)$/);
      expect(report.message).toMatch(/^[A-Z“].*\.$/);
    }
    expect(digestOf(journal.look())).toBe(before);
    expect((await journal.run(GOOD)).report.counts.new).toBe(2);
  });
});

describe('a row that is none', () => {
  const row = (changes: [string, string]) => GOOD.replace(...changes);
  it.each<[name: string, text: string, counts: object]>([
    ['a file cut inside its last row', GOOD.slice(0, -75), { new: 1, problems: 1 }],
    ['a day of the year 9999', row(['03/04/2024,03/04/2024', '03/04/9999,03/04/9999']), { new: 1, problems: 1 }],
    ['a day of the year 1969', row(['03/04/2024,03/04/2024', '03/04/1969,03/04/1969']), { new: 1, problems: 1 }],
    ['the thirtieth of February', row(['03/04/2024,03/04/2024', '02/30/2024,02/30/2024']), { new: 1, problems: 1 }],
    ['a quantity of 1e308', row([',100,', ',1e308,']), { new: 1, problems: 1 }],
    ['a price of four hundred digits', row([',10,09:31', `,${'9'.repeat(400)},09:31`]), { new: 1, problems: 1 }],
    ['a currency that is none', row([',USD,', ',<script>,']), { new: 1, problems: 1 }],
    ['a symbol of nothing visible', row(['ACME', '\u202e\u200b']), { new: 1, problems: 1 }],
  ])('%s is named, and the others are taken', async (_, text, counts) => {
    const journal = importingJournal();
    const { report } = await journal.run(text);
    expect(report.counts).toMatchObject(counts);
    expect(await journal.fills()).toHaveLength(1);
  });

  it('ten thousand currencies that nobody knows are ten thousand rows with a reason', async () => {
    const journal = importingJournal();
    const [header, first, second] = GOOD.split('\n') as [string, string, string];
    const code = (n: number) => `Q${String.fromCharCode(65 + (n % 26))}${n}`;
    const rows = Array.from({ length: 10_000 }, (_, n) => first.replace(',USD,', `,${code(n)},`));
    const { report } = await journal.run([header, second, ...rows].join('\n'));
    expect(report.counts).toMatchObject({ rows: 10_001, new: 1, problems: 10_000 });
    expect(report.problems.length).toBeLessThanOrEqual(1000);
    // What is left out leaves nothing behind.
    expect(journal.look().prepare('SELECT count(*) FROM instrument').pluck().get()).toBe(1);
  });
});

describe('what a file writes into names', () => {
  it.each([
    ['formulas', '=1+1'],
    ['a call', '@SUM(A1)'],
    ['a script', '<img src=x onerror=alert(1)>'],
    ['what turns text around', 'AC\u202eEM\u2066X'],
    ['control characters', 'AC\u0007ME\u001b[31m'],
    ['half a letter', 'ACME\ud800'],
    ['a symbol of a thousand letters', 'A'.repeat(1000)],
  ])('%s is kept as a visible line, and does nothing', async (_, symbol) => {
    const journal = importingJournal();
    const quoted = `"${symbol.replaceAll('"', '""')}"`;
    const { report } = await journal.run(GOOD.replaceAll('ACME', quoted));
    expect(report.counts).toMatchObject({ new: 2 });
    const trades = await journal.trades();
    expect(trades).toHaveLength(1);
    expect(trades[0]?.symbol.length).toBeLessThanOrEqual(120);
    expect(textsOf(journal).filter((text) => INVISIBLE.test(text) || !text.isWellFormed())).toEqual([]);
    expect((await journal.run(GOOD.replaceAll('ACME', quoted))).report.counts).toMatchObject({ new: 0, stored: 2 });
  });

  it.each([
    ['of three hundred letters', 'N'.repeat(300)],
    ['that turns text around', 'TZ\u202e77'],
    ['that is a path', '../../etc/passwd'],
  ])('an account number %s is one account, found again by it', async (_, number) => {
    const journal = importingJournal();
    await journal.run(GOOD.replaceAll('TZ777', number), { name: `${'n'.repeat(250)}.csv` });
    expect(textsOf(journal).filter((text) => INVISIBLE.test(text))).toEqual([]);
    expect((await journal.run(GOOD.replaceAll('TZ777', number))).report.counts).toMatchObject({ new: 0, stored: 2 });
    expect((await journal.api.accounts.list({})).accounts).toHaveLength(1);
  });
});

it('a workbook that breaks after its first hundred rows is refused whole', async () => {
  const journal = importingJournal();
  const before = digestOf(journal.look());
  const lines = tradezero(...Array.from({ length: 300 }, () => ({ side: 'B' as const }))).split('\n');
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = lines.map((line) => `<row>${line.split(',').map(cell).join('')}</row>`).join('');
  const content = workbookBytes(workbookFiles({ sheets: { Trades: `${rows}<row><c r="ZZZZ1"><v>1</v></c></row>` } }));
  for (const call of [journal.preview, journal.run] as const)
    await expect(call(content, { name: 'a.xlsx' })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/Nothing of this file was stored\.$/),
    });
  expect(digestOf(journal.look())).toBe(before);
});

it('a file that two formats fit is refused until one is chosen', async () => {
  const journal = importingJournal();
  const text = 'When,What,Which,Count,At\n2024-03-04 15:00:00,Buy,ACME,10,12.5\n';
  const template = {
    ...{ id: 'own', name: 'Own', broker: 'own', header: ['When', 'What', 'Which', 'Count', 'At'], zone: 'UTC', currency: 'USD' },
    columns: { date: 'When', side: 'What', symbol: 'Which', quantity: 'Count', price: 'At' },
  };
  for (const name of ['One', 'Other']) await journal.api.imports.saveTemplate({ name, template });
  const before = digestOf(journal.look());
  const { import: made, report } = await journal.run(text);
  expect([made, report.status, report.claims.length]).toEqual([null, 'several_formats', 2]);
  expect(digestOf(journal.look())).toBe(before);
  expect((await journal.run(text, { format: report.claims[0]!.id })).report.counts.new).toBe(1);
});

it('a disk that fills in the middle leaves the journal as it was, and the import can be made once there is room', async () => {
  const disk = { room: command({ about: 'How much more the disk takes', in: Nothing.extend({ pages: Count }), out: Nothing }) };
  const room = ({ pages }: { pages: number }, { sql }: WriteContext) => {
    sql.pragma(`max_page_count = ${(sql.pragma('page_count', { simple: true }) as number) + pages}`);
    return {};
  };
  const own = { ...handlers, disk: { room } } as unknown as AnyHandlers;
  const { api, folder, look } = openWith({ contract: { ...contract, disk }, handlers: own });
  const rows = Array.from({ length: 3000 }, (_, n) => ({
    side: n % 2 ? ('S' as const) : ('B' as const),
    symbol: `S${String.fromCharCode(65 + (n % 26))}`,
  }));
  const handed = { ...(await keepFile(folder, once(tradezero(...rows)))), name: 'big.csv' };
  const request = { file: handed.file, name: handed.name };
  for (const pages of [1, 20, 100, 200]) {
    await api.disk.room({ pages });
    const before = digestOfFacts(look());
    await expect(api.imports.run(request), `${pages} pages`).rejects.toMatchObject({
      code: 'disk_full',
      message: expect.stringMatching(/full/),
    });
    await expect(api.imports.preview(request)).rejects.toMatchObject({ code: 'disk_full' });
    expect(digestOfFacts(look())).toBe(before);
    await api.disk.room({ pages: 100_000 });
  }
  expect((await api.imports.run(request)).report.counts.new).toBe(3000);
});

async function* once(text: string) {
  yield bytes(text);
}

/** Every text that is stored, wherever. */
function textsOf(journal: ReturnType<typeof importingJournal>): string[] {
  const sql = journal.look();
  const tables = ['account', 'instrument', 'instrument_alias', 'import_batch', 'fill', 'cash_event', 'broker_order', 'trade'];
  return tables.flatMap((table) =>
    sql
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')),
  );
}
