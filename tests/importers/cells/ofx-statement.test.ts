import { describe, expect, it } from 'vitest';
import { etradeOfx } from '../../../src/importers/formats/etrade/etrade-ofx.ts';
import { parseFile } from '../../support/parse-file.ts';

const SECURITIES = `
<SECLISTMSGSRSV1><SECLIST>
<STOCKINFO><SECINFO><SECID><UNIQUEID>000000001<UNIQUEIDTYPE>CUSIP</SECID><SECNAME>ACME INC<TICKER>ACME</SECINFO></STOCKINFO>
<MFINFO><SECINFO><SECID><UNIQUEID>VGI000001<UNIQUEIDTYPE>CUSIP</SECID><SECNAME>A TRUST</SECINFO></MFINFO>
<OPTINFO><SECINFO><SECID><UNIQUEID>0ACME.FD40<UNIQUEIDTYPE>CUSIP</SECID><SECNAME>ACME PUT<TICKER>ACME 240621P40</SECINFO>
<OPTTYPE>PUT<STRIKEPRICE>40<DTEXPIRE>20240621<SHPERCTRCT>100<SECID><UNIQUEID>000000001<UNIQUEIDTYPE>CUSIP</SECID></OPTINFO>
</SECLIST></SECLISTMSGSRSV1>`;

const file = (entries: string, rest = '') =>
  parseFile(
    etradeOfx,
    `OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>E*TRADE<FID>1</FI></SONRS></SIGNONMSGSRSV1>
<INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20240630170000.000<CURDEF>USD
<INVACCTFROM><BROKERID>etrade.com<ACCTID>5550001</INVACCTFROM>
<INVTRANLIST><DTSTART>20240101<DTEND>20240630
${entries}
</INVTRANLIST>${rest}</INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1>${SECURITIES}</OFX>`,
    { name: 'download.qfx' },
  );

const tran = (id: string, memo = '', date = '20240305170000.000') =>
  `<INVTRAN><FITID>${id}<DTTRADE>${date}${memo && `<MEMO>${memo}`}</INVTRAN>`;
const security = (id = '000000001') => `<SECID><UNIQUEID>${id}<UNIQUEIDTYPE>CUSIP</SECID>`;
const bought = (numbers: string, id = '1', of = '000000001') =>
  `<BUYSTOCK><INVBUY>${tran(id)}${security(of)}${numbers}<SUBACCTSEC>CASH<SUBACCTFUND>CASH</INVBUY><BUYTYPE>BUY</BUYSTOCK>`;

it('reads a purchase by the ticker of the list, with a day and no hour', () => {
  const { match, of } = file(bought('<UNITS>10<UNITPRICE>12.5<COMMISSION>1.5<FEES>0.05<TOTAL>-126.55'));
  expect(match).toMatchObject({ score: 1, reason: 'its statement of E*TRADE' });
  expect(of('account')).toMatchObject([{ account: '5550001', currency: 'USD' }]);
  expect(of('fill')).toMatchObject([
    {
      account: '5550001',
      kind: 'trade',
      side: 'buy',
      effect: 'unknown',
      instrument: { text: 'ACME', assetClass: 'stock' },
      quantity: '10',
      price: '12.5',
      currency: 'USD',
      time: { date: '2024-03-05', time: null, precision: 'day' },
      execution: '1',
      costs: [
        { kind: 'commission', amount: '1.5', currency: 'USD' },
        { kind: 'fee', amount: '0.05', currency: 'USD' },
      ],
      cash: '-125',
    },
  ]);
});

it.each([
  ['nothing more than a rounding', '<UNITS>10<UNITPRICE>12.5012<TOTAL>-125.02', [], '-125.02'],
  ['a fee that is named nowhere', '<UNITS>10<UNITPRICE>12.5<TOTAL>-129.95', ['4.95'], '-125'],
  ['a price of its own', '<UNITS>10<TOTAL>-125', [], '-125'],
])('takes what the total holds beside the price for %s', (_, numbers, fees, cash) => {
  const [fill] = file(bought(numbers)).of('fill');
  expect([fill?.costs?.map(({ amount }) => amount), fill?.cash]).toEqual([fees, cash]);
});

it('knows the second where the file does', () => {
  const entry = bought('<UNITS>1<UNITPRICE>5<TOTAL>-5').replace('20240305170000.000', '20240305093412.000[-5:EST]');
  expect(file(entry).of('fill')).toMatchObject([{ time: { date: '2024-03-05', time: '09:34:12', zone: '-05:00' } }]);
});

it('keeps another currency with its rate', () => {
  expect(file(bought('<UNITS>1<UNITPRICE>5<TOTAL>-5<CURRENCY><CURRATE>1.1<CURSYM>EUR</CURRENCY>')).of('fill')).toMatchObject([
    { currency: 'EUR', rate: '1.1' },
  ]);
});

describe('options', () => {
  const sold = `<SELLOPT><INVSELL>${tran('2')}${security('0ACME.FD40')}<UNITS>-2<UNITPRICE>1.5<COMMISSION>1.3<TOTAL>298.70</INVSELL><OPTSELLTYPE>SELLTOOPEN<SHPERCTRCT>100</SELLOPT>`;
  const closed = (action: string, more = '') =>
    `<CLOSUREOPT>${tran('3')}${security('0ACME.FD40')}<OPTACTION>${action}<UNITS>2<SHPERCTRCT>100${more}</CLOSUREOPT>`;

  it('are put together from their terms', () => {
    expect(file(sold).of('fill')).toMatchObject([
      {
        side: 'sell',
        effect: 'open',
        quantity: '2',
        multiplier: '100',
        cash: '300',
        instrument: { symbol: 'ACME  240621P00040000', assetClass: 'option' },
      },
    ]);
  });

  it('that are assigned are linked with the shares they name', () => {
    const { of } = file(closed('ASSIGN', '<RELFITID>9') + bought('<UNITS>200<UNITPRICE>40<TOTAL>-8000', '9'));
    expect(of('fill')).toMatchObject([
      { kind: 'assignment', side: 'buy', effect: 'close', price: null, link: '9' },
      { kind: 'assignment', side: 'buy', quantity: '200', link: '9' },
    ]);
  });

  it.each([
    ['EXPIRE', '<SUBACCTSEC>SHORT', 'expiry', 'buy'],
    ['EXPIRE', '<SUBACCTSEC>CASH', 'expiry', 'sell'],
    ['EXERCISE', '', 'exercise', 'sell'],
  ])('%s %s is an %s that is a %s', (action, more, kind, side) => {
    expect(file(closed(action, more)).of('fill')).toMatchObject([{ kind, side }]);
  });
});

it.each([
  ['BUYTYPE', 'BUYTOCOVER', 'BUYSTOCK', 'INVBUY', 'buy', 'close'],
  ['SELLTYPE', 'SELLSHORT', 'SELLSTOCK', 'INVSELL', 'sell', 'open'],
  ['SELLTYPE', 'SELL', 'SELLMF', 'INVSELL', 'sell', 'unknown'],
])('%s %s is meant to be so', (tag, word, name, inner, side, effect) => {
  const entry = `<${name}><${inner}>${tran('1')}${security()}<UNITS>1<UNITPRICE>5<TOTAL>5</${inner}><${tag}>${word}</${name}>`;
  expect(file(entry).of('fill')).toMatchObject([{ side, effect }]);
});

it('takes a reinvestment for a dividend that was spent', () => {
  const { of } = file(`<REINVEST>${tran('5')}${security()}<INCOMETYPE>DIV<TOTAL>-10<UNITS>0.8<UNITPRICE>12.5</REINVEST>`);
  expect(of('cash')).toMatchObject([{ kind: 'dividend', amount: '10' }]);
  expect(of('fill')).toMatchObject([{ kind: 'trade', side: 'buy', quantity: '0.8', cash: '-10', leg: 1 }]);
});

it('leaves out what moves inside the account, and takes what comes and goes', () => {
  const transfer = (id: string, units: string, action: string, memo = '') =>
    `<TRANSFER>${tran(id, memo)}${security('VGI000001')}<UNITS>${units}<TFERACTION>${action}<UNITPRICE>100</TRANSFER>`;
  const { of } = file(
    [
      transfer('1', '-5.5', 'OUT'),
      transfer('2', '5.5', 'IN'),
      transfer('3', '-0.001', 'OUT', 'Investment Expense'),
      transfer('4', '7', 'IN'),
      transfer('5', '-3', 'OUT'),
    ].join(''),
  );
  expect(of('skipped')).toHaveLength(2);
  expect(of('fill')).toMatchObject([
    { kind: 'deliver', side: 'sell', quantity: '0.001', price: '100', instrument: { text: 'VGI000001', assetClass: 'etf' } },
    { kind: 'transfer_in', quantity: '7' },
    { kind: 'transfer_out', quantity: '3', price: null },
  ]);
});

it.each([
  ['INCOME', `${security()}<INCOMETYPE>DIV<TOTAL>104.23`, 'dividend', '104.23'],
  ['INCOME', '<INCOMETYPE>INTEREST<TOTAL>0.12', 'interest', '0.12'],
  ['INVEXPENSE', '<TOTAL>-21.89<MEMO>Foreign Stk W/H', 'tax', '-21.89'],
  ['INVEXPENSE', '<TOTAL>-2<MEMO>ADR', 'fee', '-2'],
  ['MARGININTEREST', '<TOTAL>-2', 'interest', '-2'],
  ['JRNLFUND', '<TOTAL>-2', 'transfer', '-2'],
])('%s %s is %s', (name, rest, kind, amount) => {
  expect(file(`<${name}>${tran('7')}${rest}</${name}>`).of('cash')).toMatchObject([
    { kind, amount, currency: 'USD', identity: ['FITID', '7'] },
  ]);
});

it.each([
  ['CREDIT', '500', 'deposit'],
  ['DEBIT', '-500', 'withdrawal'],
  ['INT', '0.5', 'interest'],
  ['SRVCHG', '-5', 'fee'],
])('money of the bank, %s of %s, is %s', (type, amount, kind) => {
  const entry = `<INVBANKTRAN><STMTTRN><TRNTYPE>${type}<DTPOSTED>20240305<TRNAMT>${amount}<FITID>8<NAME>ACH</STMTTRN></INVBANKTRAN>`;
  expect(file(entry).of('cash')).toMatchObject([{ kind, amount, note: 'ACH' }]);
});

it('reads a split and what was held', () => {
  const { of } = file(
    `<SPLIT>${tran('6')}${security()}<OLDUNITS>10<NEWUNITS>20<NUMERATOR>2<DENOMINATOR>1</SPLIT>`,
    `<INVPOSLIST><POSSTOCK><INVPOS>${security()}<POSTYPE>LONG<UNITS>20</INVPOS></POSSTOCK><POSOPT><INVPOS>${security('0ACME.FD40')}<POSTYPE>SHORT<UNITS>2</INVPOS></POSOPT></INVPOSLIST>
     <INVBAL><AVAILCASH>55.5<BALLIST><BAL><NAME>Total Account Value<VALUE>999.9</BAL></BALLIST></INVBAL>`,
  );
  expect(of('action')).toMatchObject([{ kind: 'split', becomes: [{ numerator: '2', denominator: '1' }] }]);
  expect(of('checkpoint')).toMatchObject([
    { time: { date: '2024-06-30' }, balance: '55.5', equity: '999.9', positions: [{ quantity: '20' }, { quantity: '-2' }] },
  ]);
});

it('lists an entry nobody knows', () => {
  expect(file(`<LOTTERY>${tran('9')}<TOTAL>5</LOTTERY>`).of('unknown')).toMatchObject([{ what: 'LOTTERY' }]);
});

it.each([
  ['bad_number', '<UNITS>many<UNITPRICE>5<TOTAL>-5'],
  ['bad_number', '<UNITS>1<UNITPRICE>free<TOTAL>-5'],
  ['bad_number', '<UNITS>999999999999999999<UNITPRICE>999999999999999999<TOTAL>-5'],
])('names an entry of %s and goes on', (code, numbers) => {
  const { of } = file(bought(numbers) + bought('<UNITS>1<UNITPRICE>5<TOTAL>-5', '2'));
  expect(of('problem')).toMatchObject([{ code }]);
  expect(of('fill')).toHaveLength(1);
});

it('names an entry without a date or a security', () => {
  const { of } = file(bought('<UNITS>1<TOTAL>-5').replace('20240305', '20240231') + bought('<UNITS>1<TOTAL>-5').replace(security(), ''));
  expect(of('problem').map(({ code }) => code)).toEqual(['bad_date', 'no_symbol']);
});

it('takes back the transaction that a reversal names', () => {
  const reversal = bought('<UNITS>10<UNITPRICE>12.5<TOTAL>125', '2').replace('<FITID>2', '<FITID>2<REVERSALFITID>1');
  const { of } = file(`${bought('<UNITS>10<UNITPRICE>12.5<TOTAL>-125', '3')}${reversal}`);
  expect(of('fill')).toMatchObject([{ execution: '3' }]);
  expect(of('void')).toMatchObject([{ from: 'fill', fill: { execution: '1', side: 'buy', quantity: '10' } }]);
});
