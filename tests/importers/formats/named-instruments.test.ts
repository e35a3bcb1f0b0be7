import { expect, it } from 'vitest';
import { recogniseInstrument } from '../../../src/domain/instruments/recognise-instrument.ts';
import type { NamedInstrument } from '../../../src/importers/facts.ts';
import { avanzaTransactions } from '../../../src/importers/formats/avanza/avanza-transactions.ts';
import { degiroAccount } from '../../../src/importers/formats/degiro/degiro-account.ts';
import { etoroActivity } from '../../../src/importers/formats/etoro/etoro-activity.ts';
import { freetradeActivity } from '../../../src/importers/formats/freetrade/freetrade-activity.ts';
import { growwOrders } from '../../../src/importers/formats/groww/groww-orders.ts';
import { growwPnl } from '../../../src/importers/formats/groww/groww-pnl.ts';
import { revolutCrypto } from '../../../src/importers/formats/revolut/revolut-crypto.ts';
import { saxoTransactions } from '../../../src/importers/formats/saxo/saxo-transactions.ts';
import { swissquoteTransactions } from '../../../src/importers/formats/swissquote/swissquote-transactions.ts';
import { tradeRepublicTransactions } from '../../../src/importers/formats/trade-republic/trade-republic-transactions.ts';
import { trading212History } from '../../../src/importers/formats/trading212/trading212-history.ts';
import { upstoxTrades } from '../../../src/importers/formats/upstox/upstox-trades.ts';
import { xtbCashOperations } from '../../../src/importers/formats/xtb/xtb-cash-operations.ts';
import type { Importer } from '../../../src/importers/importer.ts';
import { parseFile } from '../../support/parse-file.ts';

const TR = 'datetime;date;account_type;category;type;asset_class;name;symbol;shares;price;amount;fee;tax;currency;transaction_id';
const DEGIRO = 'Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id';
const SAXO =
  'Client ID,Trade Date,Value Date,Type,Instrument,Instrument ISIN,Instrument currency,Exchange Description,Instrument Symbol,Event,Amount,Order ID,Conversion Rate';
const UPSTOX =
  'Date,Company,Amount,Exchange,Segment,Scrip Code,Instrument Type,Strike Price,Expiry,Trade Num,Trade Time,Side,Quantity,Price';
const APPLE = { isin: 'US0378331005', assetClass: 'stock', name: 'Apple' } as const;

it.each<[string, Importer, string, NamedInstrument]>([
  [
    'Trading 212: ticker and ISIN',
    trading212History,
    'Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,ID\nMarket buy,2024-05-02 14:30:05,US0378331005,AAPL,Apple,1,150,USD,1,a',
    { text: 'AAPL', ...APPLE },
  ],
  [
    'Trade Republic: a share',
    tradeRepublicTransactions,
    `${TR}\n2025-01-06;2025-01-06;DEFAULT;TRADING;BUY;STOCK;Apple;US0378331005;1;1;-1;;;EUR;a`,
    { text: 'US0378331005', ...APPLE },
  ],
  [
    'Trade Republic: a coin',
    tradeRepublicTransactions,
    `${TR}\n2025-01-06;2025-01-06;DEFAULT;TRADING;BUY;CRYPTO;Bitcoin;BTC;1;1;-1;;;EUR;a`,
    { text: 'BTC', assetClass: 'cryptoSpot' },
  ],
  [
    'DEGIRO: by ISIN',
    degiroAccount,
    `${DEGIRO}\n13-07-2020,15:59,13-07-2020,APPLE INC,US0378331005,Koop 1 @ 1 USD,,USD,-1,EUR,1,o`,
    { text: 'US0378331005', ...APPLE, name: 'APPLE INC' },
  ],
  [
    'XTB: with its market',
    xtbCashOperations,
    'ID;Type;Time;Symbol;Comment;Amount\n1;x;12.04.2024 13:01:45;AAPL.US;OPEN BUY 1 @ 1;-1',
    { text: 'AAPL.US', assetClass: 'stock' },
  ],
  [
    'Saxo: with its market',
    saxoTransactions,
    `${SAXO}\n,30-Dec-2024,31-Dec-2024,Trade,Apple,US0378331005,USD,NASDAQ,AAPL:xnas,Buy 1 @ 1 USD,-1,,1`,
    { text: 'AAPL:xnas', ...APPLE },
  ],
  [
    'Swissquote',
    swissquoteTransactions,
    'Date;Order #;Transaction;Symbol;Name;ISIN;Quantity;Unit price;Costs;Net Amount;Currency\n10-08-2022 15:30:02;1;Buy;AAPL;Apple;US0378331005;1;1;0;-1;USD',
    { text: 'AAPL', ...APPLE },
  ],
  [
    'Avanza: by ISIN',
    avanzaTransactions,
    'Datum;Konto;Typ av transaktion;Värdepapper/beskrivning;Antal;Kurs;Belopp;Courtage;Valuta;ISIN\n2022-09-19;1;Köp;Apple;2;8,5;-17;0;SEK;US0378331005',
    { text: 'US0378331005', ...APPLE },
  ],
  [
    'eToro: a share',
    etoroActivity,
    'Date,Type,Details,Amount,Units,Realized Equity Change,Realized Equity,Balance,Position ID,Asset type\n09/01/2024 15:37:16,Open Position,AAPL/USD,50,0.5,0,1,0,7,Stocks',
    { text: 'AAPL/USD', assetClass: 'stock' },
  ],
  [
    'eToro: a contract on a share',
    etoroActivity,
    'Date,Type,Details,Amount,Units,Realized Equity Change,Realized Equity,Balance,Position ID,Asset type\n09/01/2024 15:37:16,Open Position,AAPL/USD,50,0.5,0,1,0,7,CFD',
    { text: 'AAPL/USD', symbol: 'AAPL', assetClass: 'cfd' },
  ],
  [
    'Freetrade',
    freetradeActivity,
    'Title,Type,Timestamp,Account Currency,Total Amount,Buy / Sell,Ticker,ISIN,Quantity,Order ID,Instrument Currency,Price per Share\nApple,ORDER,2024-02-23T15:34:06.099Z,GBP,1,BUY,AAPL,US0378331005,1,o,USD,1',
    { text: 'AAPL', ...APPLE },
  ],
  [
    'Revolut: a coin',
    revolutCrypto,
    'Symbol,Type,Quantity,Price,Value,Fees,Date\nBTC,Payment,1,$1,$1,$0,"May 5, 2020, 10:10:57 PM"',
    { text: 'BTC', assetClass: 'cryptoSpot' },
  ],
  [
    'Groww orders',
    growwOrders,
    'Stock name,Symbol,ISIN,Type,Quantity,Value,Exchange,Exchange Order Id,Execution date and time,Order status\nTata,TCS,INE467B01029,BUY,1,1,NSE,1,01-04-2024 09:20 AM,Executed',
    { text: 'TCS', isin: 'INE467B01029', assetClass: 'stock', name: 'Tata' },
  ],
  [
    'Groww P&L: by ISIN',
    growwPnl,
    'Stock name,ISIN,Quantity,Buy date,Buy price,Buy value,Sell date,Sell price,Sell value,Realised P&L\nTata,INE467B01029,1,01-04-2024,1,1,05-04-2024,1,1,0',
    { text: 'INE467B01029', isin: 'INE467B01029', assetClass: 'stock', name: 'Tata' },
  ],
  [
    'Upstox: an option from its cells',
    upstoxTrades,
    `${UPSTOX}\n01-04-2024,NIFTY,1,NSE,FO,1,OPTIDX CE,21500,25-04-2024,1,09:21:01,Sell,50,100`,
    { text: 'NIFTY OPTIDX CE 21500 25-04-2024', symbol: 'NIFTY 25APR24 21500 CE', assetClass: 'option' },
  ],
])('%s', (_, importer, text, named) => {
  const [fill] = parseFile(importer, text).of('fill');
  expect(fill?.instrument).toEqual(named);
  const hints = { on: fill?.time.date ?? '', broker: importer.broker, assetClass: named.assetClass, currency: fill?.currency ?? undefined };
  expect(recogniseInstrument(named.symbol ?? named.text, hints)).toMatchObject({ kind: 'known', instrument: { class: named.assetClass } });
});
