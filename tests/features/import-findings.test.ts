import { expect, it } from 'vitest';
import { openHandle } from '../../src/db/handle.ts';
import { findPatterns } from '../../src/features/imports/find-patterns.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';

type Row = Parameters<typeof tradezero>[number];
/** Minutes after ten: bought or sold short at 10, closed at the other price. */
const trade = (symbol: string, way: 'long' | 'short', minute: number, held: number, price: number): Row[] => [
  { side: way === 'long' ? 'B' : 'SS', symbol, price: 10, at: at(minute) },
  { side: way === 'long' ? 'S' : 'BC', symbol, price, at: at(minute + held) },
];
const at = (minute: number) => `1${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00`;

it('three facts are told of the trades of an import, each with its amounts apart and the trades it is made of', async () => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(
    tradezero(
      ...trade('ACME', 'long', 0, 5, 11),
      ...trade('ACME', 'long', 10, 5, 12),
      ...trade('ACME', 'long', 20, 5, 11),
      ...trade('LOSS', 'short', 30, 20, 12),
      ...trade('LOSS', 'short', 60, 20, 11),
      ...trade('LOSS', 'short', 90, 20, 13),
    ),
  );
  const { findings } = await journal.api.imports.get({ uid: uid as string });
  const said = findings.map(({ says, n }) => [
    says.map((part) => (typeof part === 'string' ? part : `<${part.amount} ${part.currency}>`)).join(''),
    n,
  ]);
  const byNet = async (direction: string) => {
    const { net } = (await journal.trades())
      .filter((one) => one.direction === direction)
      .reduce((sum, one) => ({ net: sum.net + Number(one.net) }), { net: 0 });
    return net;
  };
  const [long, short] = [await byNet('long'), await byNet('short')];
  expect(said).toEqual([
    [`LOSS lost most: <${short} USD>`, 3],
    [`Long <${long} USD> in 3 trades, short <${short} USD> in 3`, 6],
    [expect.stringMatching(/^Half of the winners were held .* or less, half of the losers .* or less$/), 6],
  ]);
  expect(findings.every(({ trades, n }) => trades.length === n)).toBe(true);
});

it('fewer than five closed trades say nothing', async () => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(tradezero(...trade('ACME', 'long', 0, 5, 9), ...trade('ACME', 'long', 10, 5, 9)));
  expect((await journal.api.imports.get({ uid: uid as string })).findings).toEqual([]);
});

it('more trades than are looked through have no findings, and it is said that they are not', async () => {
  const journal = importingJournal();
  const { import: uid } = await journal.run(tradezero(...[0, 1, 2, 3, 4, 5].flatMap((n) => trade('LOSS', 'long', n * 10, 5, 9))));
  const sql = journal.look();
  const context = { ...fixedWorld(), ...openHandle(sql), sql, folder: journal.folder };
  expect(await findPatterns(context, 1, 5)).toEqual({ findings: [], moreThan: 5 });
  expect(await findPatterns(context, 1, 6)).toMatchObject({ findings: [{ n: 6 }], moreThan: null });
  expect(await journal.api.imports.get({ uid: uid! })).toMatchObject({ moreThan: null });
});

it('winners are those of the statistics: net or gross as the settings say, and nobody who broke even', async () => {
  const journal = importingJournal();
  // Half a dollar is paid on each side: less than a cent for each of a hundred shares is a loss after that.
  const file = tradezero(
    ...[0, 1, 2].flatMap((n) => trade('ACME', 'long', n * 10, 5, 10.008 - n / 1000)),
    ...[3, 4, 5].flatMap((n) => trade('LOSS', 'long', n * 10, 3, 9)),
    ...trade('EVEN', 'long', 70, 50, 10),
  );
  const { import: uid } = await journal.run(file);
  const held = async () =>
    (await journal.api.imports.get({ uid: uid as string })).findings.filter(({ says }) => `${says[0]}`.startsWith('Half'));
  const costliest = async () => (await journal.api.imports.get({ uid: uid as string })).findings[0]?.says;
  expect(await held()).toEqual([]);
  expect(await costliest()).toEqual(['LOSS lost most: ', { amount: '-303', currency: 'USD' }]);
  const { conventions } = await journal.api.settings.get({});
  await journal.api.settings.update({ conventions: { ...conventions, statisticsUse: 'gross' } });
  expect(await held()).toMatchObject([{ n: 6 }]);
  expect(await costliest()).toEqual(['LOSS lost most: ', { amount: '-300', currency: 'USD' }]);
});
