import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from '../standin/launch.ts';
import { deskOf } from '../support/desk.ts';
import { ask, end } from '../support/desktop-app.ts';
import { addManyTrades } from '../support/many-trades.ts';

let run: RunningApp;
const folder = mkdtempSync(join(tmpdir(), 'roundtrip-out-'));
beforeAll(async () => {
  run = await launch();
  await addManyTrades(deskOf(run.page).api, 60);
});
afterAll(() => end(run));

/** What the system's dialog is answered with from now on; and what it was asked. */
const answer = (filePath: string | null) =>
  run.app.evaluate(({ dialog }, path) => {
    const all = globalThis as any;
    all.asked = [];
    (dialog as any).showSaveDialog = async (...words: any[]) => {
      all.asked.push(words.at(-1));
      return { canceled: path === null, filePath: path ?? '' };
    };
  }, filePath);
const asked = () => run.app.evaluate(() => (globalThis as any).asked as { defaultPath: string; filters: object[] }[]);
const go = async (path: string, title: string) => {
  await run.page.evaluate((to) => void (location.hash = to), path);
  await run.page.getByRole('heading', { level: 1, name: title }).waitFor();
};
const item = async (name: string) => {
  await run.page.getByRole('button', { name: 'Export' }).click();
  await run.page.getByRole('menuitem', { name }).click();
};
const said = (text: string | RegExp) =>
  run.page
    .getByRole('region', { name: /Messages/ })
    .getByText(text)
    .waitFor();
const post = (address: string, body: string, headers: Record<string, string> = {}) =>
  run.page.evaluate(
    async ([to, text, more]) => {
      const usual = { 'content-type': 'application/octet-stream', 'x-roundtrip': '1' };
      const got = await fetch(to, { method: 'POST', body: text, headers: { ...usual, ...more } });
      return { status: got.status, text: await got.text() };
    },
    [address, body, headers] as const,
  );

test('a report is saved where the dialog says, as a workbook, CSV or JSON', async () => {
  await go('/reports/equity', 'Equity and drawdown');
  for (const [name, file] of [
    ['Excel (XLSX)', 'equity.xlsx'],
    ['CSV', 'equity.csv'],
    ['JSON', 'equity.json'],
  ] as const) {
    await answer(join(folder, file));
    await item(name);
    await said(new RegExp(`Report exported as ${file.split('.')[1]?.toUpperCase()}`));
    expect(await asked()).toMatchObject([{ defaultPath: expect.stringMatching(new RegExp(`${file}$`)) }]);
  }
  const sheet = strFromU8(unzipSync(readFileSync(join(folder, 'equity.xlsx')))['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet).toContain('Realised that day');
  // Text is text, and money a number of all its digits.
  expect(sheet).toMatch(/<row><c t="inlineStr"><is><t xml:space="preserve">2026-01-05<\/t><\/is><\/c><c><v>-?[\d.]+<\/v><\/c>/);
  expect(readFileSync(join(folder, 'equity.csv'), 'utf8')).toMatch(/^\uFEFFDay,Realised that day,/);
  expect(JSON.parse(readFileSync(join(folder, 'equity.json'), 'utf8'))[0]).toMatchObject({ Day: '2026-01-05' });
});

test('whoever thinks better of it has nothing written and is told nothing', async () => {
  const before = readdirSync(folder);
  await answer(null);
  await item('JSON');
  await expect.poll(async () => (await asked()).length).toBe(1);
  expect(readdirSync(folder)).toEqual(before);
});

test('a chart is saved and copied as a picture', async () => {
  await answer(join(folder, 'chart'));
  await run.page.keyboard.press('Shift+P');
  await run.page.getByRole('dialog', { name: 'Chart as image' }).getByText(/ px$/).waitFor();
  await run.page.keyboard.press('Control+s');
  await said('The picture is saved');
  // Of the kind that it is, whatever was typed.
  expect(readFileSync(join(folder, 'chart.png')).readUInt32BE(16)).toBe(1408);
  await run.page.keyboard.press('Shift+P');
  await run.page.getByRole('dialog', { name: 'Chart as image' }).getByText(/ px$/).waitFor();
  await run.page.keyboard.press('Enter');
  await said('The picture is on the clipboard');
  if (run.kind !== 'standin') return;
  const start = await run.app.evaluate(async ({ clipboard }) => {
    const [copied] = (clipboard as any).at;
    return [...new Uint8Array(await copied.items['image/png'].arrayBuffer())].slice(1, 4);
  });
  expect(String.fromCharCode(...start)).toBe('PNG');
});

test('the printable report becomes a PDF', async () => {
  await go('/reports/print', 'Report to print');
  await run.page.getByText('Realised, added up').waitFor();
  await answer(join(folder, 'report.pdf'));
  await run.page.getByRole('button', { name: 'Save as PDF' }).click();
  await said('The report is saved as PDF');
  const pdf = readFileSync(join(folder, 'report.pdf'), 'latin1');
  expect(pdf.startsWith('%PDF-1.')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0);
});

test.each([
  ['a program', 'run.exe'],
  ['a journal', 'journal.sqlite'],
  ['another folder', '../x.csv'],
  ['a hidden file', '.csv'],
  ['no name', ''],
])('no page may offer %s', async (_what, name) => {
  await answer(join(folder, 'never'));
  const { status, text } = await post(`/api/save?name=${encodeURIComponent(name)}`, 'x');
  expect([status, JSON.parse(text).code]).toEqual([400, 'invalid_input']);
  expect(await asked()).toEqual([]);
});

test('without the word of our own page nothing is asked', async () => {
  await answer(join(folder, 'never.csv'));
  expect((await post('/api/save?name=a.csv', 'x', { 'x-roundtrip': '0' })).status).toBe(404);
  expect((await post('/api/clipboard', 'x', { 'content-type': 'text/plain' })).status).toBe(404);
  expect(JSON.parse((await post('/api/clipboard', 'no picture')).text).code).toBe('invalid_input');
  expect(await asked()).toEqual([]);
});

test('what stood there stays when it cannot be written', async () => {
  const taken = join(folder, 'taken.csv');
  mkdirSync(taken);
  writeFileSync(join(taken, 'inside'), '');
  await answer(taken);
  const { status, text } = await post('/api/save?name=a.csv', 'x');
  expect([status, JSON.parse(text)]).toEqual([
    400,
    expect.objectContaining({ code: 'forbidden', message: expect.stringContaining('Choose another folder') }),
  ]);
  expect(existsSync(`${taken}.part`)).toBe(false);
});

test.each([
  ['no', 1, 'old'],
  ['yes', 0, 'new'],
])('what stands where the ending leads is asked about: %s', async (_word, response, left) => {
  const there = join(folder, 'there.csv');
  writeFileSync(there, 'old');
  await answer(join(folder, 'there'));
  await run.app.evaluate(({ dialog }, pressed) => {
    (dialog as any).showMessageBox = async (...words: any[]) => {
      (globalThis as any).asked.push(words.at(-1));
      return { response: pressed };
    };
  }, response);
  const { text } = await post('/api/save?name=a.csv', 'new');
  expect(JSON.parse(text)).toEqual({ isDone: left === 'new' });
  expect((await asked())[1]).toMatchObject({ message: '“there.csv” is already there. Replace it?', cancelId: 1 });
  expect(readFileSync(there, 'utf8')).toBe(left);
});

test('a file that is called unfinished is somebody’s, and stays', async () => {
  const others = join(folder, 'mine.csv.part');
  writeFileSync(others, 'of somebody');
  await answer(join(folder, 'mine.csv'));
  expect((await post('/api/save?name=mine.csv', 'x')).status).toBe(201);
  expect([readFileSync(others, 'utf8'), readFileSync(join(folder, 'mine.csv'), 'utf8')]).toEqual(['of somebody', 'x']);
  expect(readdirSync(folder).filter((name) => name.startsWith('mine.'))).toEqual(['mine.csv', 'mine.csv.part']);
});

test('the window that asks is the one that is printed, whichever is in front', async () => {
  await answer(join(folder, 'asked.pdf'));
  await run.app.evaluate(({ BrowserWindow, webContents }) => {
    const [asking] = webContents.getAllWebContents() as any[];
    const other = new BrowserWindow({ show: false });
    const all = globalThis as any;
    all.printed = [];
    for (const [name, contents] of [
      ['asking', asking],
      ['other', other.webContents],
    ]) {
      contents.printToPDF = async () => (all.printed.push(name), Buffer.from('%PDF-1.'));
    }
    (BrowserWindow as any).getFocusedWindow = () => other;
  });
  expect(await ask(run.page, 'host.savePdf', { name: 'asked', paper: 'A4' })).toMatchObject({ value: { isDone: true } });
  expect(await run.app.evaluate(() => (globalThis as any).printed)).toEqual(['asking']);
});

test('a PDF has a name that is no path', async () => {
  expect(await ask(run.page, 'host.savePdf', { name: '../x', paper: 'A4' })).toMatchObject({
    t: 'error',
    error: { code: 'invalid_input' },
  });
});
