import { expect, test } from 'vitest';
import { defaultJournalFolder } from '../../src/hosts/places.ts';
import { addManyTrades } from '../support/many-trades.ts';
import { openTestHost, tempHome } from '../support/open-host.ts';

test('while paths are drawn other questions are answered, and who asked sees how far they are', async () => {
  const { api } = await openTestHost(defaultJournalFolder(tempHome()));
  await addManyTrades(api, 40);
  const asked = { unit: 'money', paths: 10_000, trades: 1000 } as const;
  const order: string[] = [];
  const drawn = api.reports
    .simulate(asked, { onProgress: ({ done }) => void order.push(`drawn ${done}`) })
    .then((answer) => (order.push('all'), answer));
  await expect.poll(() => order.length).toBeGreaterThan(0);
  await api.reports.summary({ metrics: ['winRate'] }).then(() => order.push('summary'));
  const { paths, fan } = await drawn;
  expect([paths, fan.length]).toEqual([10_000, 101]);
  expect(order.indexOf('summary')).toBeLessThan(order.indexOf('all'));
});
