import { expect, it } from 'vitest';
import { sayWhatComes } from '../../renderer/features/imports/say-what-comes.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import { createReport } from '../../src/features/imports/report.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });

it.each([
  ['fills before all else', { new: 2, voided: 1, cash: 3 }, '2 fills'],
  ['what was taken back, where no fill comes', { voided: 1, cash: 3 }, '1 fill taken back'],
  ['money alone', { cash: 3 }, '3 cash events'],
  ['nothing', {}, '0 fills'],
])('of an import it says %s', (_, counts, said) => {
  const report = { counts: { ...createReport().counts, ...counts } } as Parameters<typeof sayWhatComes>[0];
  expect(sayWhatComes(report, format)).toBe(said);
});
