import { expect, it } from 'vitest';
import { chipWords } from '../../renderer/filter/chip-words.ts';
import { createFormat } from '../../renderer/format/create-format.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const name = (uid: string) => ({ a: 'Margin', b: 'Futures', c: 'Coins' })[uid];
const names = { account: name, tag: name, rule: name, import: name, accounts: 5 };
const three = ['a', 'b', 'c'];

it.each([
  ['accounts', { accounts: three }, '3 of 5', 'Margin, Futures, Coins'],
  ['symbols', { symbols: ['AAPL', 'MSFT', 'TSLA'] }, '3 chosen', 'AAPL, MSFT, TSLA'],
  ['tags', { tags: { any: three, all: [], none: [] } }, '3 tags', 'Margin or Futures or Coins'],
] as const)('a chip counts %s, paper names them', (dimension, filter, chip, paper) => {
  expect(chipWords(filter as object, dimension, names, format).value).toBe(chip);
  expect(chipWords(filter as object, dimension, names, format, 12).value).toBe(paper);
});
