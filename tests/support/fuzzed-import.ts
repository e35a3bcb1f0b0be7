import { strFromU8, strToU8 } from 'fflate';
import { Chance } from '../importers/readers/fuzz/chance.ts';
import { mutate } from '../importers/readers/fuzz/mutate.ts';
import type { FuzzKind } from '../importers/readers/fuzz/sound-files.ts';
import { workbookBytes, workbookFiles } from '../importers/readers/small-workbook.ts';
import { tradezero } from './importing-journal.ts';

/** A broker's file of a kind with something spoiled in it, for import. */
export function fuzzedImport(kind: FuzzKind, seed: number): { content: Uint8Array; name: string } {
  const chance = new Chance(seed);
  const donors = [TEXTS.csv, TEXTS.xml, TEXTS.html, TEXTS.ofx, TEXTS.json].map((text) => strToU8(text));
  const spoil = (bytes: Uint8Array) => (chance.upTo(3) === 0 ? mutate(bytes, chance, donors) : spoilCells(bytes, chance));
  const name = kind === 'json' ? 'Individual_XXX456_Transactions_20250102-101112.json' : `export.${kind}`;
  if (kind !== 'xlsx') return { content: spoil(strToU8(TEXTS[kind])), name };
  const files = workbookFiles({ sheets: { Trades: SHEET } });
  if (chance.upTo(4) === 0) return { content: mutate(workbookBytes(files), chance, donors), name };
  const part = 'xl/worksheets/sheet0.xml';
  const spoiled = strFromU8(spoil(strToU8(files[part] as string)), true);
  return { content: workbookBytes({ ...files, [part]: spoiled }), name };
}

/** Other digits, signs and words where cells are: such a file is still read, and its rows must be looked at one by one. */
function spoilCells(bytes: Uint8Array, chance: Chance): Uint8Array {
  let text = strFromU8(bytes);
  for (let times = 1 + chance.upTo(6); times > 0; times--) {
    const from = chance.upTo(text.length);
    const place = /\d+|[A-Za-z]+/g;
    place.lastIndex = from;
    const found = place.exec(text);
    if (found) text = text.slice(0, found.index) + chance.of(WORDS) + text.slice(found.index + found[0].length);
  }
  return strToU8(text);
}

const WORDS = [
  ...['', '-', '0', '-0', '1e308', '1e-308', 'NaN', 'Infinity', '9'.repeat(40), '0.00000000000000000001', '12/31/9999', '2024-02-30'],
  ...[
    '=1+1',
    '\u202eABC',
    'EUR',
    'XXX',
    'Sell',
    'SS',
    '__proto__',
    'constructor',
    '99999999999999999',
    '1,000.50',
    '١٢',
    '1969',
    '24:61:61',
  ],
];

const ROWS = Array.from({ length: 12 }, (_, n) => ({
  side: n % 2 ? ('S' as const) : ('B' as const),
  symbol: ['ACME', 'BETA', 'GAMA'][n % 3] as string,
  price: 10 + n,
  at: `09:3${n % 10}:0${n % 6}`,
}));
const TABLE = tradezero(...ROWS);
const SHEET = TABLE.split('\n')
  .map(
    (line) =>
      `<row>${line
        .split(',')
        .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
        .join('')}</row>`,
  )
  .join('\n');

const flexTrade = (n: number) =>
  `<Trade accountId="U700" currency="USD" fxRateToBase="0.91" assetCategory="STK" symbol="ACME" isin="US0000000001" multiplier="1" tradeID="80${n}" transactionID="90${n}" reportDate="20240105" dateTime="20240105;0930${10 + n}" tradeDate="20240105" transactionType="ExchTrade" exchange="NYSE" quantity="${n % 2 ? -100 : 100}" tradePrice="12.5" proceeds="${n % 2 ? 1250 : -1250}" taxes="0" ibCommission="-1.05" ibCommissionCurrency="USD" openCloseIndicator="${n % 2 ? 'C' : 'O'}" notes="P" buySell="${n % 2 ? 'SELL' : 'BUY'}" ibOrderID="50${n}" ibExecID="e${n}.01" levelOfDetail="EXECUTION" />`;
const ticket = (n: number) =>
  `<tr><td>${501 + n}</td><td>2024.03.04 09:0${n}:01</td><td>${n % 2 ? 'sell' : 'buy'}</td><td>0.40</td><td>eurusd</td><td>1.08000</td><td>1.07500</td><td>1.09000</td><td>2024.03.05 10:00:0${n}</td><td>1.08500</td><td>-2.80</td><td>-0.10</td><td>-1.20</td><td>1 184.00</td></tr>`;
const TICKET_HEADER = 'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P|Close Time|Price|Commission|Taxes|Swap|Profit'
  .split('|')
  .map((cell) => `<td>${cell}</td>`)
  .join('');
const ofxBuy = (n: number) =>
  `<BUYSTOCK><INVBUY><INVTRAN><FITID>${n}<DTTRADE>2024030${1 + n}170000.000</INVTRAN><SECID><UNIQUEID>000000001<UNIQUEIDTYPE>CUSIP</SECID><UNITS>10<UNITPRICE>12.5<COMMISSION>1.5<FEES>0.05<TOTAL>-126.55<SUBACCTSEC>CASH<SUBACCTFUND>CASH</INVBUY><BUYTYPE>BUY</BUYSTOCK>`;
const few = <T>(make: (n: number) => T): T[] => Array.from({ length: 8 }, (_, n) => make(n));

/** In the layouts of TradeZero, Interactive Brokers, MetaTrader, E*TRADE and Schwab, with invented trades. */
const TEXTS: Readonly<Record<Exclude<FuzzKind, 'xlsx'>, string>> = {
  csv: TABLE,
  xml: `<FlexQueryResponse queryName="Mine" type="AF">\n<FlexStatements count="1">\n<FlexStatement accountId="U700" fromDate="20240101" toDate="20240331"><AccountInformation accountId="U700" currency="EUR" /><Trades>${few(flexTrade).join('\n')}</Trades></FlexStatement>\n</FlexStatements>\n</FlexQueryResponse>`,
  html: `<html><head><title>Statement: 4711</title></head><body><table><tr><td>Account: 4711</td><td>Name: Ada Example</td><td>Currency: EUR</td><td>Leverage:</td><td>2024 Mar 8, 23:59</td></tr><tr><td colspan=14>Closed Transactions:</td></tr><tr>${TICKET_HEADER}</tr>${few(ticket).join('\n')}</table></body></html>`,
  ofx: `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1><SONRS><FI><ORG>E*TRADE<FID>1</FI></SONRS></SIGNONMSGSRSV1>\n<INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20240630170000.000<CURDEF>USD\n<INVACCTFROM><BROKERID>etrade.com<ACCTID>5550001</INVACCTFROM>\n<INVTRANLIST><DTSTART>20240101<DTEND>20240630\n${few(ofxBuy).join('\n')}\n</INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`,
  json: JSON.stringify({
    ...{ FromDate: '01/01/2025', ToDate: '12/31/2025', TotalTransactionsAmount: '-$100.10' },
    BrokerageTransactions: few((n) => ({
      ...{ Date: `01/0${1 + n}/2025`, Action: n % 2 ? 'Sell' : 'Buy', Symbol: 'ACME', Description: 'ACME INC', Quantity: '10' },
      ...{ Price: '$12.50', 'Fees & Comm': '$0.10', Amount: n % 2 ? '$124.90' : '-$125.10' },
    })),
  }),
};
