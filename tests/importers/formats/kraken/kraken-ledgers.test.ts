import { expect, it } from 'vitest';
import { krakenLedgers } from '../../../../src/importers/formats/kraken/kraken-ledgers.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER = '"txid","refid","time","type","subtype","aclass","asset","wallet","amount","fee","balance"';
let n = 0;
const row = (refid: string, type: string, asset: string, amount: string, fee = '0', subtype = '') =>
  `"L${++n}","${refid}","2024-05-06 07:08:09","${type}","${subtype}","currency","${asset}","spot / main",${amount},${fee},1.0`;
const file = (...rows: string[]) => parseFile(krakenLedgers, [HEADER, ...rows].join('\n'));

it('makes one fill of the two rows of a trade, with the fee of either', () => {
  const { of } = file(row('T1', 'trade', 'ZGBP', '-100.5', '0.25'), row('T1', 'trade', 'XXBT', '0.002', '0.00001'));
  expect(of('fill')).toMatchObject([
    {
      side: 'buy',
      instrument: { text: 'BTC/GBP', assetClass: 'cryptoSpot' },
      quantity: '0.002',
      price: '50250',
      cash: '-100.5',
      currency: 'GBP',
      execution: 'T1',
      costs: [
        { amount: '0.25', currency: 'GBP' },
        { amount: '0.00001', currency: 'BTC' },
      ],
    },
  ]);
});

it('lets fee credits cost nothing', () => {
  const { of } = file(row('T1', 'trade', 'EUR', '-100'), row('T1', 'trade', 'SOL', '0.5'), row('T1', 'trade', 'KFEE', '0', '26'));
  expect(of('fill')).toMatchObject([{ quantity: '0.5', costs: [] }]);
  expect(of('skipped')).toHaveLength(2);
});

it('finds the other half of a trade behind other rows', () => {
  const { of } = file(row('T1', 'spend', 'EUR', '-50'), row('T2', 'staking', 'DOT28.S', '0.1'), row('T1', 'receive', 'SOL', '0.5'));
  expect(of('fill')).toMatchObject([
    { kind: 'trade', quantity: '0.5', row: 2 },
    { kind: 'receive', row: 3, instrument: { text: 'DOT28.S', symbol: 'DOT' } },
  ]);
});

it('takes two moneys for a conversion', () => {
  const { of } = file(row('T1', 'trade', 'EUR', '-100'), row('T1', 'trade', 'USD', '108', '0.2'));
  expect(of('cash')).toMatchObject([
    { kind: 'conversion', amount: '-100', currency: 'EUR', link: 'T1' },
    { kind: 'conversion', amount: '108', currency: 'USD', link: 'T1' },
    { kind: 'fee', amount: '-0.2', currency: 'USD' },
  ]);
});

it.each([
  ['deposit', '', 'GBP', '200', 'cash deposit'],
  ['withdrawal', '', 'EUR', '-20', 'cash withdrawal'],
  ['deposit', '', 'SOL', '2', 'fill transfer_in'],
  ['withdrawal', '', 'SOL', '-2', 'fill transfer_out'],
  ['staking', '', 'ETH', '0.01', 'fill receive'],
  ['earn', 'reward', 'ETH', '0.01', 'fill receive'],
  ['earn', 'allocation', 'ETH', '-1', 'skipped earn, allocation'],
  ['transfer', 'spottostaking', 'ETH', '-1', 'skipped transfer, spottostaking'],
  ['transfer', '', 'BCH', '0.4', 'fill receive'],
  ['margin', '', 'USD', '12.5', 'skipped margin'],
  ['nft trade', '', 'ETH', '0.4', 'unknown nft trade'],
])('%s %s of %s is a %s', (type, subtype, asset, amount, expected) => {
  const [found] = file(row('R1', type, asset, amount, '0', subtype)).found;
  expect(found && `${found.type} ${'kind' in found ? found.kind : 'what' in found ? found.what : ''}`).toBe(expected);
});

it('says which trade has only one half', () => {
  expect(file(row('T9', 'trade', 'EUR', '-100')).of('problem')).toMatchObject([{ row: 2, code: 'incomplete' }]);
});

it('knows nothing of a reward of nothing', () => {
  expect(file(row('S1', 'staking', 'ETH', '0')).of('problem')).toMatchObject([{ row: 2, code: 'no_quantity' }]);
});

it('keeps what a margin position cost to hold', () => {
  expect(file(row('T1', 'rollover', 'USD', '0', '0.15')).of('cash')).toMatchObject([{ kind: 'borrow', amount: '-0.15', currency: 'USD' }]);
});
