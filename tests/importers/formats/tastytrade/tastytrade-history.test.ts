import { describe, expect, it } from 'vitest';
import { tastytradeHistory } from '../../../../src/importers/formats/tastytrade/tastytrade-history.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEADER =
  'Date,Type,Sub Type,Action,Symbol,Instrument Type,Description,Value,Quantity,Average Price,Commissions,Fees,Multiplier,Root Symbol,Underlying Symbol,Expiration Date,Strike Price,Call or Put,Order #,Currency';
const file = (...rows: string[]) => parseFile(tastytradeHistory, [HEADER, ...rows].join('\n'));

const trade = (day: string, action: string, symbol: string, value: string, quantity: string, order = '7001') =>
  `${day}T15:31:02+0100,Trade,${words(action)},${action},${symbol},Equity Option,Sold,${value},${quantity},9,-1.00,-0.15,100,ACME,ACME,6/21/24,40,PUT,${order},USD`;
const moved = (time: string, subType: string, action: string, symbol: string, value: string, quantity: string, terms = '') =>
  `${time},Receive Deliver,${subType},${action},${symbol},Equity Option,words,${value},${quantity},,--,0.00,100,ACME,ACME,6/21/24,40,PUT${terms},,USD`;
const shares = (time: string, action: string, symbol: string, value: string, quantity: string, subType = words(action)) =>
  `${time},Receive Deliver,${subType},${action},${symbol},Equity,words,"${value}",${quantity},,--,-5.00,,,,,,,,USD`;
const money = (subType: string, symbol: string, words: string, value: string) =>
  `2024-05-02T23:00:00+0200,Money Movement,${subType},,${symbol},${symbol && 'Equity'},${words},"${value}",0,,--,0.00,,,,,,,,USD`;

const PUT = 'ACME  240621P00040000';

it('reads a sale of options with its order, its costs and the cash that was booked', () => {
  const { match, of } = file(trade('2024-03-05', 'SELL_TO_OPEN', PUT, '"1,020.00"', '3'));
  expect(match?.score).toBeGreaterThan(0.7);
  expect(of('fill')).toEqual([
    {
      type: 'fill',
      row: 2,
      account: null,
      kind: 'trade',
      side: 'sell',
      effect: 'open',
      instrument: { text: PUT, assetClass: 'option' },
      quantity: '3',
      price: '3.4',
      currency: 'USD',
      time: { text: '2024-03-05T15:31:02+0100', date: '2024-03-05', time: '15:31:02', precision: 's', zone: '+01:00' },
      multiplier: '100',
      order: '7001',
      identity: ['2024-03-05T15:31:02+0100', 'SELL_TO_OPEN', PUT, '1,020.00', '3', '7001'],
      costs: [
        { kind: 'commission', amount: '1', currency: 'USD' },
        { kind: 'fee', amount: '0.15', currency: 'USD' },
      ],
      cash: '1020',
    },
  ]);
});

it('lets two equal fills of one second be two', () => {
  const row = trade('2024-03-05', 'BUY_TO_CLOSE', PUT, '-100.00', '1');
  expect(file(row, row).of('fill')).toHaveLength(2);
});

describe('what is no trade', () => {
  it('takes an assigned option away from the seller and links it with its shares', () => {
    const at = '2024-06-21T23:00:00+0200';
    const { of } = file(
      moved(at, 'Assignment', '', PUT, '0.00', '3'),
      shares(at, 'BUY_TO_OPEN', 'ACME', '-12,000.00', '300'),
      shares(at, 'BUY_TO_OPEN', 'OTHER', '-50.00', '10'),
    );
    expect(of('fill')).toMatchObject([
      { kind: 'assignment', side: 'buy', effect: 'close', quantity: '3', price: null, link: `${at} ACME`, costs: [] },
      { kind: 'assignment', side: 'buy', effect: 'open', quantity: '300', price: '40', cash: '-12000', link: `${at} ACME` },
      { kind: 'trade', side: 'buy', quantity: '10' },
    ]);
    expect(of('fill')[2]).not.toHaveProperty('link');
  });

  it.each([
    ['of a seller is bought back', 'SELL_TO_OPEN', 'buy', 0],
    ['of a buyer is sold', 'BUY_TO_OPEN', 'sell', 0],
    ['nobody saw the opening of is a guess', 'none', 'sell', 1],
  ])('an expired option %s', (_, action, side, guesses) => {
    const { of } = file(
      moved('2024-06-21T22:00:00+0200', 'Expiration', '', PUT, '0.00', '3'),
      trade('2024-03-05', action === 'none' ? 'SELL_TO_OPEN' : action, action === 'none' ? 'ELSE  240621P00040000' : PUT, '90', '3'),
    );
    expect(of('fill')[0]).toMatchObject({ kind: 'expiry', side, effect: 'close', price: null });
    expect(of('problem').map(({ code }) => code)).toEqual(guesses ? ['guessed'] : []);
  });

  it('moves options to what their company became, each leg of a spread by its own link, without money', () => {
    const at = '2024-04-15T12:36:06+0200';
    const { of } = file(
      moved(at, 'Stock Merger', 'SELL_TO_OPEN', 'NEWC1 240621P00040000', '"3,360.00"', '6'),
      moved(at, 'Stock Merger', 'BUY_TO_CLOSE', PUT, '"-3,360.00"', '6'),
      moved(at, 'Stock Merger', 'BUY_TO_OPEN', 'NEWC1 240621P00030000', '-60.00', '6'),
      moved(at, 'Stock Merger', 'SELL_TO_CLOSE', 'ACME  240621P00030000', '60.00', '6'),
      shares(at, 'BUY_TO_OPEN', 'NEWC', '-500.00', '10', 'Symbol Change'),
      shares(at, 'SELL_TO_CLOSE', 'ACME', '500.00', '10', 'Symbol Change'),
    );
    const links = of('fill').map(({ kind, side, link, cash }) => [kind, side, link, cash]);
    const [dear, cheap] = [`${at} Stock Merger 6/21/24 PUT 3,360.00`, `${at} Stock Merger 6/21/24 PUT 60.00`];
    expect(links).toEqual([
      ['transform_in', 'sell', dear, undefined],
      ['transform_out', 'buy', dear, undefined],
      ['transform_in', 'buy', cheap, undefined],
      ['transform_out', 'sell', cheap, undefined],
      ['transform_in', 'buy', `${at} Symbol Change`, undefined],
      ['transform_out', 'sell', `${at} Symbol Change`, undefined],
    ]);
  });

  it('lists what nobody knows by its kind', () => {
    expect(file(moved('2024-04-15T12:36:06+0200', 'Airdrop', '', PUT, '0', '1')).of('unknown')).toMatchObject([{ what: 'Airdrop' }]);
  });
});

it.each([
  ['Deposit', '', 'ACH DEPOSIT', '1,000.00', 'deposit'],
  ['Deposit', '', 'INTEREST ON CREDIT BALANCE', '0.02', 'interest'],
  ['Deposit', 'FUND', 'SOME TRUST', '3.10', 'dividend'],
  ['Withdrawal', '', 'Wire Funds Received', '4,770.40', 'deposit'],
  ['Withdrawal', '', 'WIRE TRANSFER', '-6,000.00', 'withdrawal'],
  ['Withdrawal', '', 'FROM 07/16 THRU 08/15 @ 8    %', '-9.81', 'interest'],
  ['Transfer', '', 'Wire Funds Received', '1,200.00', 'deposit'],
  ['Debit Interest', '', 'FROM 07/16 THRU 08/15 @11    %', '-6.06', 'interest'],
  ['Fully Paid Stock Lending Income', '', 'FULLYPAID LENDING REBATE', '0.20', 'interest'],
  ['Fee', '', 'DOMESTIC WIRE FEE', '-25.00', 'fee'],
  ['Fee', 'HARD', 'HARD TO BORROW INC', '-43.24', 'borrow'],
  ['Balance Adjustment', '', 'Regulatory fee adjustment', '-0.01', 'fee'],
  ['Dividend', 'ACME', 'ACME INC', '38.12', 'dividend'],
  ['Dividend', 'ACME', 'ACME INC', '-5.72', 'dividend'],
])('%s %s %s of %s is %s', (subType, symbol, words, value, kind) => {
  const [cash] = file(money(subType, symbol, words, value)).of('cash');
  expect(cash).toMatchObject({ kind, currency: 'USD', note: words, time: { date: '2024-05-02' } });
  expect(Number(cash?.amount)).toBe(Number(value.replace(',', '')));
});

it('takes what is withheld from a dividend for tax', () => {
  const { of } = file(money('Dividend', 'ACME', 'ACME INC', '-5.72'), money('Dividend', 'ACME', 'ACME INC', '38.12'));
  expect(of('cash').map(({ kind, amount }) => [kind, amount])).toEqual([
    ['tax', '-5.72'],
    ['dividend', '38.12'],
  ]);
});

it('leaves the daily settlement of futures out and a movement of another kind listed', () => {
  const { of } = file(money('Mark to Market', '', 'ES', '12.00'), money('Crypto Reward', '', 'REWARD', '1.00'));
  expect([of('skipped').length, of('unknown').map(({ what }) => what), of('cash')]).toEqual([1, ['Crypto Reward'], []]);
});

it('takes the price of futures and of options on them from the words', () => {
  const { of } = file(
    '2025-10-14T07:20:03-0700,Trade,Sell to Open,SELL,/MCLZ5,Future,Sold 1 /MCLZ5 @ 57.92,0.00,1,0.00,-0.75,-0.82,,,,,,,41,USD',
    '2026-03-30T08:51:16-0700,Trade,Sell to Open,SELL_TO_OPEN,./MESM6EXK6  260529P5800,Future Option,Sold 1 /MESM6 EXK6 05/29/26 Put 5800.00 @ 82.5,412.50,1,412.50,-0.75,-0.46,1,"./MESM6EXK6  ",/MESM6,5/29/26,5800,PUT,45,USD',
  );
  expect(of('fill')).toMatchObject([
    { side: 'sell', effect: 'open', instrument: { text: '/MCLZ5', assetClass: 'future' }, price: '57.92' },
    { price: '82.5', cash: '412.5', instrument: { symbol: './MESM6 EXK6 260529P5800', assetClass: 'futureOption' } },
  ]);
  expect(of('fill')[0]).not.toHaveProperty('cash');
  expect(of('fill')[1]).not.toHaveProperty('multiplier');
});

describe('older layouts', () => {
  it('have fees above zero', () => {
    const rows = [trade('2021-01-05', 'SELL_TO_OPEN', PUT, '30', '1').replace('-0.15', '0.17199999999999993')];
    expect(file(...rows).of('fill')[0]?.costs).toMatchObject([{ amount: '1' }, { kind: 'fee', amount: '0.17199999999999993' }]);
  });

  it('have no sub type, no currency, and unsigned values', () => {
    const { of } = parseFile(
      tastytradeHistory,
      `${HEADER.replace('Sub Type,', '').replace(',Currency', '')}\n2022-12-28T16:14:29+0100,Trade,BUY_TO_CLOSE,${PUT},Equity Option,Bought 2,8.00,-2,4.00,-2.00,-0.14,100,ACME,ACME,6/21/24,40,PUT,24`,
    );
    expect(of('fill')).toMatchObject([{ side: 'buy', effect: 'close', quantity: '2', price: '0.04', cash: '-8', currency: 'USD' }]);
  });

  it('made anonymous do not group by the one order they name', () => {
    const masked = money('Credit Interest', '', 'INTEREST', '0.02').replace(',,,,,,,,USD', ',,,,,,,123456,USD');
    const { of } = file(trade('2021-01-05', 'SELL_TO_OPEN', PUT, '30', '1', '123456'), masked);
    expect(of('fill')[0]).not.toHaveProperty('order');
    expect(of('problem')).toMatchObject([{ code: 'guessed' }]);
  });
});

it.each([
  ['bad_side', ['BUY_TO_CLOSE', 'HOLD'], [',Buy to Close,', ',Hold,']],
  ['bad_date', ['2024-03-05', '2024-02-31'], []],
  ['bad_number', [',-80.00,', ',much,'], []],
  ['bad_number', [',-80.00,2,', ',-80.00,NaN,'], []],
  ['bad_number', [',-0.15,', ',cheap,'], []],
  ['no_symbol', [PUT, ''], []],
])('names a row of %s and goes on', (code, [from, to], [other, instead]) => {
  const good = trade('2024-03-05', 'BUY_TO_CLOSE', PUT, '-80.00', '2');
  const bad = good.replace(from as string, to as string).replace(other ?? '', instead ?? '');
  const { of } = file(bad, good);
  expect(of('problem')).toMatchObject([{ row: 2, code }]);
  expect(of('fill')).toMatchObject([{ row: 3 }]);
});

it('reads on after quantities that no sum can hold', () => {
  const huge = trade('2024-03-05', 'BUY_TO_CLOSE', PUT, '-80.00', '999999999999999999');
  expect(
    file(huge, huge, trade('2024-03-05', 'BUY_TO_CLOSE', PUT, '-80.00', '2'))
      .of('fill')
      .at(-1),
  ).toMatchObject({ row: 4, quantity: '2' });
});

it('is no other table of trades', () => {
  expect(parseFile(tastytradeHistory, 'Date,Type,Action,Symbol,Value\n2024-01-01,Trade,BUY,ACME,5').match).toBeUndefined();
});

function words(action: string): string {
  return action
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^./, (first) => first.toUpperCase())
    .replace(/ (o|c)/, (end) => end.toUpperCase());
}
