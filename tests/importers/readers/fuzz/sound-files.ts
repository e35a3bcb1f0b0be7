import { workbookFiles } from '../small-workbook.ts';

export const FUZZ_KINDS = ['csv', 'xlsx', 'xml', 'html', 'ofx', 'json'] as const;
export type FuzzKind = (typeof FUZZ_KINDS)[number];

const FILLS = Array.from({ length: 40 }, (_, i) => ({
  time: `2024-0${1 + (i % 9)}-1${i % 10} 10:3${i % 6}:0${i % 10}`,
  symbol: ['AAPL', 'MÜV2', 'ES 12-24', 'BTC/USDT'][i % 4] as string,
  side: i % 2 ? 'Sell' : 'Buy',
  quantity: `${i + 1}.5`,
  price: `${100 + i},25`,
  note: i % 5 ? `fill ${i}` : `said "so", he\nand went`,
}));

/** Files without a fault, with invented trades. */
export const SOUND_TEXTS: Readonly<Record<Exclude<FuzzKind, 'xlsx'>, string>> = {
  csv: [
    'Time;Symbol;Side;Quantity;Price;Note',
    ...FILLS.map((fill) => [...Object.values(fill).slice(0, 5), `"${fill.note.replaceAll('"', '""')}"`].join(';')),
  ].join('\r\n'),
  xml: `<?xml version="1.0" encoding="UTF-8"?>\n<Query type="AF">\n<Statements count="1"><Statement account="U1">\n${FILLS.map(
    (fill) =>
      `<Trade time="${fill.time}" symbol="${fill.symbol}" side="${fill.side}" quantity="${fill.quantity}" price="${fill.price}"><Note>fill &amp; more</Note></Trade>\n`,
  ).join('')}</Statement></Statements></Query>`,
  html: `<!DOCTYPE html>\n<html><head><title>Report</title><style>td{}</style></head><body><table border=1>\n<tr><th colspan=6><b>Deals</b></th></tr>\n${FILLS.map(
    (fill) =>
      `<tr>${Object.values(fill)
        .map((cell) => `<td>${cell}&nbsp;</td>`)
        .join('')}</tr>\n`,
  ).join('')}</table><script>if (a<b) alert("x")</script></body></html>`,
  ofx: `OFXHEADER:100\r\nDATA:OFXSGML\r\nCHARSET:1252\r\n\r\n<OFX>\n<INVTRANLIST>\n${FILLS.map(
    (fill, i) =>
      `<BUYSTOCK>\n<FITID>${i}\n<MEMO>fill &amp; more\n<SECID>\n<UNIQUEID>${fill.symbol}\n</SECID>\n<UNITS>${fill.quantity}\n</BUYSTOCK>\n`,
  ).join('')}</INVTRANLIST>\n</OFX>\n`,
  json: JSON.stringify(
    { account: 'U1', fills: FILLS.map((fill, i) => ({ ...fill, id: i, fee: -1.25e-3 * i, tags: [null, true, { deep: [i] }] })) },
    null,
    1,
  ),
};

export function soundWorkbook(): Record<string, string> {
  const rows = FILLS.map(
    (fill, i) =>
      `<row r="${i + 2}"><c r="A${i + 2}" s="1"><v>${45300 + i}.4375</v></c><c r="B${i + 2}" t="s"><v>${i % 3}</v></c><c r="D${i + 2}"><v>${fill.quantity}</v></c><c r="E${i + 2}" t="inlineStr"><is><t>${fill.note.replaceAll('"', '&quot;')}</t></is></c></row>`,
  );
  return workbookFiles({
    strings: ['<t>AAPL</t>', '<r><t>M&#220;</t></r><r><t>V2</t></r>', '<t>ES</t>'],
    formats: ['yyyy-mm-dd hh:mm', '0.00'],
    sheets: { Trades: rows.join(''), Other: '<row><c><v>1</v></c></row>' },
  });
}
