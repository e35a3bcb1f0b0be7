import { expect, it } from 'vitest';
import { importingJournal } from '../support/importing-journal.ts';

const TEMPLATE = {
  id: 'own',
  name: 'Own',
  broker: 'bybit',
  header: ['When', 'What', 'Which', 'Count', 'At'],
  columns: { date: 'When', side: 'What', symbol: 'Which', quantity: 'Count', price: 'At' },
  zone: 'UTC',
  currency: 'BTC',
  assetClass: 'cryptoPerpetual',
};

it('takes a contract that is paid in the coin by what it is worth in coins, however much quantity times price would be', async () => {
  const journal = importingJournal();
  const rows = ['2024-03-04 15:00:00,Buy,BTCUSD,40000000,60000', '2024-03-04 16:00:00,Sell,BTCUSD,40000000,61000'];
  const { report } = await journal.run(['When,What,Which,Count,At', ...rows].join('\n'), { template: TEMPLATE });
  expect(report).toMatchObject({ problems: [], counts: { new: 2, problems: 0 } });
  expect(await journal.trades()).toMatchObject([{ symbol: expect.stringContaining('inverse'), status: 'closed' }]);
});
