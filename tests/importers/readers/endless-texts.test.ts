import { expect, it } from 'vitest';
import { etradeOfx } from '../../../src/importers/formats/etrade/etrade-ofx.ts';
import { ibkrFlexXml } from '../../../src/importers/formats/ibkr/ibkr-flex-xml.ts';
import { metatrader5Report } from '../../../src/importers/formats/metatrader5/metatrader5-report.ts';
import { schwabTransactions } from '../../../src/importers/formats/schwab/schwab-transactions.ts';
import { schwabTransactionsJson } from '../../../src/importers/formats/schwab/schwab-transactions-json.ts';
import type { Importer } from '../../../src/importers/importer.ts';
import { UnreadableFile } from '../../../src/importers/unreadable-file.ts';
import { ENDLESS_CELLS } from '../../support/endless-cells.ts';
import { parseFile } from '../../support/parse-file.ts';

const flex = (attributes: (text: string) => string) => (text: string) =>
  `<FlexQueryResponse queryName="Mine" type="AF"><FlexStatements count="1"><FlexStatement accountId="U1" fromDate="20240101" toDate="20240331"><Trades>
<Trade accountId="U1" currency="USD" assetCategory="STK" symbol="ACME" dateTime="20240105;093000" quantity="1" tradePrice="1" levelOfDetail="EXECUTION" ${attributes(text)} /></Trades>
<CorporateActions><CorporateAction accountId="U1" currency="USD" assetCategory="STK" symbol="ACME" dateTime="20240105;093000" quantity="1" ${attributes(text)} /></CorporateActions>
</FlexStatement></FlexStatements></FlexQueryResponse>`;
const HEADER = '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"';
const json = (action: string) => ({
  ...{
    Date: '03/04/2024',
    Action: action,
    Symbol: action,
    Description: action,
    Quantity: '1',
    Price: '$1',
    'Fees & Comm': '',
    Amount: '$1',
  },
});

/** Files of a megabyte that is one cell, attribute, element or value. */
const FILES: readonly (readonly [string, Importer, (text: string) => string])[] = [
  ['a side of an XML report', ibkrFlexXml, flex((text) => `buySell="BUY${text}"`)],
  [
    'a description in an XML report',
    ibkrFlexXml,
    flex((text) => `buySell="BUY" description="ACME(US0000000001) (ACME, ${text}" notes="P;${text}"`),
  ],
  [
    'a memo of an OFX file',
    etradeOfx,
    (text) =>
      `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><FI><ORG>E*TRADE</FI><INVSTMTRS><INVTRANLIST><INVBANKTRAN><STMTTRN><TRNTYPE>OTHER<DTPOSTED>20240105<TRNAMT>1<FITID>1<NAME>${text}<MEMO>${text}</STMTTRN></INVBANKTRAN></INVTRANLIST></INVSTMTRS></OFX>`,
  ],
  [
    'values of a JSON file',
    schwabTransactionsJson,
    (text) => JSON.stringify({ FromDate: '', ToDate: '', BrokerageTransactions: [json(text)] }),
  ],
  ['a cell of a CSV file', schwabTransactions, (text) => `${HEADER}\n"03/04/2024","Cancel Buy","ACME","${text}","1","$1","","$1"`],
  ['a line above the tables of a page', metatrader5Report, (text) => `<table><tr><td>Account: 123 (${text}</td></tr></table>`],
];

it.each(FILES)('%s may be endless: it is read in less than a second', (_, importer, fileOf) => {
  for (const [shape, text] of Object.entries(ENDLESS_CELLS)) {
    const file = fileOf(text.slice(0, 900_000));
    const start = process.threadCpuUsage();
    readOrRefuse(importer, file);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000, shape).toBeLessThan(file.length / 1000);
  }
});

function readOrRefuse(importer: Importer, text: string): void {
  try {
    parseFile(importer, text);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
  }
}
