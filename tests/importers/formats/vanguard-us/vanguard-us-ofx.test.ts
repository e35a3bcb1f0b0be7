import { expect, it } from 'vitest';
import { etradeOfx } from '../../../../src/importers/formats/etrade/etrade-ofx.ts';
import { vanguardUsOfx } from '../../../../src/importers/formats/vanguard-us/vanguard-us-ofx.ts';
import { parseFile } from '../../../support/parse-file.ts';

const statement = (broker: string) => `OFXHEADER:100
DATA:OFXSGML

<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>${broker}</ORG></FI></SONRS></SIGNONMSGSRSV1>
<INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20230526160000.000[-5:EST]</DTASOF><CURDEF>USD</CURDEF>
<INVACCTFROM><BROKERID>somewhere.com</BROKERID><ACCTID>444000</ACCTID></INVACCTFROM>
<INVTRANLIST><BUYMF><INVBUY>
  <INVTRAN><FITID>77AAA</FITID><DTTRADE>20230106160000.000[-5:EST]</DTTRADE></INVTRAN>
  <SECID><UNIQUEID>VGI000001</UNIQUEID><UNIQUEIDTYPE>CUSIP</UNIQUEIDTYPE></SECID>
  <UNITS>10.16089</UNITS><UNITPRICE>111.75</UNITPRICE><TOTAL>-1135.48</TOTAL>
</INVBUY><BUYTYPE>BUY</BUYTYPE></BUYMF></INVTRANLIST>
</INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`;

it('reads purchases of funds in a retirement plan', () => {
  const { match, of } = parseFile(vanguardUsOfx, statement('Vanguard'), { name: '401k.qfx' });
  expect(match).toMatchObject({ score: 1 });
  expect(of('fill')).toMatchObject([
    {
      account: '444000',
      side: 'buy',
      quantity: '10.16089',
      price: '111.75',
      cash: '-1135.48',
      execution: '77AAA',
      instrument: { text: 'VGI000001' },
      costs: [],
    },
  ]);
});

it('is the statement of one broker alone', () => {
  expect(parseFile(vanguardUsOfx, statement('E*TRADE')).match).toBeUndefined();
  expect(parseFile(etradeOfx, statement('Vanguard')).match).toBeUndefined();
  expect(parseFile(etradeOfx, statement('E*TRADE')).match).toBeDefined();
});
