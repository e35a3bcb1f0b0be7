import { expect, it } from 'vitest';
import { tastytradeLegacy } from '../../../../src/importers/formats/tastytrade/tastytrade-legacy.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Date/Time,Transaction Code,Transaction Subcode,Symbol,Buy/Sell,Open/Close,Quantity,Expiration Date,Strike,Call/Put,Price,Fees,Amount,Description,Account Reference';
const file = (...rows: string[]) => parseFile(tastytradeLegacy, [HEADER, ...rows].join('\n'));

it('puts an option together, with the account, the minute and all costs in one', () => {
  const { match, of } = file(
    '01/29/2021 7:31 PM,Trade,Sell to Open,ACME,Sell,Open,2,01/29/2021,14.5,P,0.56,2.304,112,Sold 2 ACME 01/29/21 Put 14.50 @ 0.56,Individual...39',
  );
  expect(match).toBeDefined();
  expect(of('fill')).toMatchObject([
    {
      account: 'Individual...39',
      side: 'sell',
      effect: 'open',
      instrument: { text: 'ACME  210129P00014500', assetClass: 'option' },
      quantity: '2',
      price: '0.56',
      cash: '112',
      multiplier: '100',
      time: { date: '2021-01-29', time: '19:31', precision: 'min', zone: null },
      costs: [{ kind: 'fee', amount: '2.304', currency: 'USD' }],
    },
  ]);
});

it('ends options, links their shares and books money as the later layout does', () => {
  const { of } = file(
    '01/29/2021 10:15 PM,Receive Deliver,Expiration,ACME,,,1,01/29/2021,14.5,P,,0.00,0,Removal of 1 ACME 01/29/21 Put 14.50 due to expiration.,A',
    '01/15/2021 10:00 PM,Receive Deliver,Assignment,BETA,,,1,01/15/2021,20,P,,0.00,0,Removal of option due to assignment,A',
    '01/15/2021 10:00 PM,Receive Deliver,Buy to Open,BETA,Buy,Open,100,,,,20,5.00,-2000,Buy to Open 100 BETA @ 20.00,A',
    '01/05/2021 7:31 PM,Trade,Sell to Open,ACME,Sell,Open,1,01/29/2021,14.5,P,0.56,1.152,56,Sold 1,A',
    '01/04/2021 11:00 PM,Money Movement,Deposit,,,,0,,,,,0.00,500,Wire Funds Received,A',
  );
  const [expired, assigned, shares] = of('fill');
  expect([expired, assigned, shares]).toMatchObject([
    { kind: 'expiry', side: 'buy' },
    { kind: 'assignment', side: 'buy' },
    { kind: 'assignment', side: 'buy', price: '20', cash: '-2000', costs: [{ amount: '5' }] },
  ]);
  expect(assigned?.link).toBe(shares?.link);
  expect(of('cash')).toMatchObject([{ kind: 'deposit', amount: '500', account: 'A' }]);
});

it('reads shares and futures, and names what it cannot read', () => {
  const { of } = file(
    '01/05/2021 7:31 PM,Trade,Buy,/MESH1,Buy,,1,,,,,1.25,0,Bought 1 /MESH1 @ 3700.25,A',
    '01/05/2021 7:31 PM,Trade,Buy to Open,ACME,Buy,Open,100,,,,9.13,0.08,-913,Bought 100 ACME @ 9.13,A',
    '02/31/2021 7:31 PM,Trade,Buy to Open,ACME,Buy,Open,100,,,,9.13,0.08,-913,Bought 100 ACME @ 9.13,A',
  );
  expect(of('fill')).toMatchObject([
    { side: 'buy', instrument: { text: '/MESH1', assetClass: 'future' }, price: '3700.25' },
    { side: 'buy', effect: 'open', instrument: { text: 'ACME', assetClass: 'stock' }, price: '9.13', cash: '-913' },
  ]);
  expect(of('problem')).toMatchObject([{ row: 4, code: 'bad_date' }]);
});
