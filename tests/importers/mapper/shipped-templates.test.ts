import { expect, it } from 'vitest';
import type { Found } from '../../../src/importers/facts.ts';
import { importerOfTemplate } from '../../../src/importers/mapper/mapper-importer.ts';
import { SHIPPED_TEMPLATES } from '../../../src/importers/mapper/templates/shipped-templates.ts';
import { parseFile } from '../../support/parse-file.ts';

const told = (found: readonly Found[]) =>
  found.map((fact) => {
    if (fact.type === 'fill') {
      const { kind, side, quantity, instrument, price, currency, cash, costs } = fact;
      return `${kind} ${side} ${quantity} ${instrument.symbol ?? instrument.text} @ ${price} ${currency} cash ${cash} costs ${costs?.map((cost) => `${cost.kind} ${cost.amount} ${cost.currency}`).join(', ')}`;
    }
    if (fact.type === 'cash') return `${fact.kind} ${fact.amount} ${fact.currency}`;
    return 'what' in fact ? `${fact.type} ${fact.what}` : fact.type;
  });

it.each<[id: string, lines: string[], expected: string[]]>([
  [
    'parqet-activities',
    [
      '"datetime";"date";"time";"price";"shares";"amount";"tax";"fee";"realizedgains";"type";"broker";"assettype";"identifier";"wkn";"originalcurrency";"currency";"fxrate";"holding";"holdingname"; ',
      '"2024-05-06T07:00:00.000Z";"06.05.2024";"09:00:00";20,5;10;205;0;1;;"Buy";"depot";"Security";"IE00BK5BQT80";"A1";;"EUR";;;"A fund"; ',
      '"2024-05-07T07:00:00.000Z";"07.05.2024";"09:00:00";50000;0,01;500;3,5;0;;"Sell";"depot";"Crypto";"BTC";"";;"EUR";;;"Bitcoin"; ',
      '"2024-05-08T07:00:00.000Z";"08.05.2024";"09:00:00";0,5;10;5;1,25;0;;"Dividend";"depot";"Security";"US0378331005";"";;"EUR";;;"Apple"; ',
    ],
    [
      'trade buy 10 IE00BK5BQT80 @ 20.5 EUR cash -205 costs fee 1 EUR',
      'trade sell 0.01 BTC @ 50000 EUR cash 500 costs tax 3.5 EUR',
      'dividend 5 EUR',
      'tax -1.25 EUR',
    ],
  ],
  [
    'finpension-transactions',
    [
      'Date;Category;"Asset Name";ISIN;"Number of Shares";"Asset Currency";"Currency Rate";"Asset Price in CHF";"Cash Flow";Balance',
      '2024-05-07;"Flat-rate administrative fee";;;;CHF;1;;-1.5;10',
      '2024-05-06;Sell;"A fund";CH0214967314;-0.002;USD;0.9;1700.5;3.401;11.5',
      '2024-05-05;Deposit;;;;CHF;1;;100;8',
    ],
    ['fee -1.5 CHF', 'trade sell 0.002 CH0214967314 @ 1700.5 CHF cash 3.401 costs undefined', 'deposit 100 CHF'],
  ],
  [
    'relai-transactions',
    [
      'Date,Transaction Type,BTC Amount,BTC Price,Currency Pair,Fiat Amount (excl. fees),Fiat Currency,Fee,Fee Currency,Destination,Operation ID,Counterparty',
      '2024-05-06T07:08:09Z,Buy,0.002,60000,BTC/EUR,120.00,EUR,1.80,EUR,bc1,op-1,Relai',
    ],
    ['trade buy 0.002 BTC/EUR @ 60000 EUR cash -120 costs fee 1.8 EUR'],
  ],
  [
    'investengine-trades',
    [
      'Security / ISIN,Transaction Type,Quantity,Share Price,Total Trade Value,Trade Date/Time,Settlement Date,Broker',
      'A fund / ISIN IE00BK5BQT80,Sell,2.5,£100.10,£250.25,25/04/24 15:18:12,27/04/24,None',
    ],
    ['trade sell 2.5 IE00BK5BQT80 @ 100.1 GBP cash 250.25 costs undefined'],
  ],
  [
    'morgan-stanley-withdrawals',
    [
      'Execution Date,Order Number,Plan,Type,Order Status,Price,Quantity,Net Amount,Net Share Proceeds,Tax Payment Method',
      '05-May-2024,o-1,GSU Class C,Sale,Complete,"$1,150.00",-2,"$2,299.95",0,N/A',
      '06-May-2024,o-2,Cash,Sale,Complete,$1.00,"-2,299.95","$2,299.95",0,N/A',
      'Please note that sales, transfers, or deposits are reflected, in pre-split values.',
    ],
    ['trade sell 2 GSU Class C @ 1150 USD cash 2300 costs fee 0.05 USD', 'withdrawal -2299.95 USD', 'skipped a line of text'],
  ],
  [
    'morgan-stanley-releases',
    [
      'Vest Date,Order Number,Plan,Type,Status,Price,Quantity,Net Cash Proceeds,Net Share Proceeds,Tax Payment Method',
      '25-May-2024,o-1,GSU Class C,Release,Complete,$102.50,40.000,$0.00,21.5,Fractional Shares',
    ],
    ['receive buy 21.5 GSU Class C @ 102.5 USD cash undefined costs '],
  ],
  [
    'sharesight-trades',
    [
      'A Portfolio - All Trades Report between 2023-01-01 and 2024-01-01,,,,,,,,,,,,',
      ',,,,,,,,,,,,',
      'Market,Code,Name,Type,Date,Quantity,Price *,Brokerage *,Currency,Exchange Rate,Value,,Comments',
      'FX,ETH,Ethereum currency account,Buy,25/08/2023,1,1,0,ETH,0.0005,1800,All Trades,',
      'NASDAQ,ACME,Acme Inc,Sell,26/08/2023,-25,300,5,USD,1.4,-5357.14,All Trades,',
      '* Prices and brokerage are specified in market currency.,,,,,,,,,,,,',
    ],
    ['skipped FX', 'trade sell 25 ACME @ 300 USD cash undefined costs commission 5 USD', 'skipped a line of text'],
  ],
  [
    'delta-transactions',
    [
      'Date,Way,Base amount,Base currency (name),Base type,Quote amount,Quote currency,Exchange,Sent/Received from,Sent to,Fee amount,Fee currency (name),Broker,Notes',
      '2024-05-06 07:08:09-04:00,BUY,10,ETH,CRYPTO,0.6,BTC,Binance,,,0.1,BNB (Binance Coin),,',
      '2024-05-06 07:08:09-04:00,WITHDRAW,0.1,DOT (Polkadot),CRYPTO,,,,W,OTHER,,,,',
      '2024-05-06 07:08:09-04:00,DEPOSIT,500,USD,FIAT,,,,,,,,,',
      '2024-05-06 07:08:09-04:00,DIVIDEND,,AAPL,STOCK,2.5,USD,Nasdaq,,,0.5,USD,,',
    ],
    [
      'trade buy 10 ETH @ 0.06 BTC cash -0.6 costs fee 0.1 BNB',
      'transfer_out sell 0.1 DOT (Polkadot) @ null null cash undefined costs ',
      'deposit 500 USD',
      'dividend 2.5 USD',
      'fee -0.5 USD',
    ],
  ],
  [
    'cointracking-trades',
    [
      '"Type","Buy","Cur.","Sell","Cur.","Fee","Cur.","Exchange","Group","Comment","Date","Tx-ID"',
      '"Trade","0.01","BTC","505","EUR","5","EUR","Kraken","","","18.05.2024 10:11:12","tx1"',
      '"Trade","0.99","ETH","0.05","BTC","0.01","ETH","Kraken","","","2024-05-19 10:11:12","tx2"',
      '"Staking","0.1","DOT","","","","","Kraken","","","2024-05-19 10:11:12",""',
      '"Withdrawal","","","20","EUR","","","Kraken","","","2024-05-19 10:11:12",""',
    ],
    [
      'trade buy 0.01 BTC/EUR @ 50000 EUR cash -500 costs fee 5 EUR',
      'trade buy 1 ETH/BTC @ 0.05 BTC cash -0.05 costs fee 0.01 ETH',
      'receive buy 0.1 DOT @ null null cash undefined costs ',
      'withdrawal -20 EUR',
    ],
  ],
  [
    'bitcoin-tax-trades',
    [
      'Date,Action,Symbol,Account,Volume,Price,Currency,Fee,FeeCurrency,Total,Cost/Proceeds,ExchangeId,Category,Subaccount,Memo,SymbolBalance,CurrencyBalance,FeeBalance',
      '2018-06-03 21:16:15 +0000,BUY,BCH,Somewhere,2,1000,EUR,3,EUR,-2003,2003,77,,,,2,0,0',
      '2018-11-29 22:00:00 +0000,SWAP,BTC,Binance,1.5,1,BCH,0,,1.5,1.5,,,,,0,0,0',
    ],
    ['trade buy 2 BCH @ 1000 EUR cash -2000 costs fee 3 EUR', 'unknown SWAP'],
  ],
  [
    'french-statement',
    [
      'Releve de compte',
      "Date d'operation;Date de valeur;Operation;ISIN;Libelle;Quantite;Cours;Montant;Frais;Devise",
      '15/05/2024;17/05/2024;Achat;US0378331005;Apple Inc.;25;172,50;"4.312,50";0,99;EUR',
      '16/05/2024;18/05/2024;Prelevement;;;;;"-1.200,00";;EUR',
      '*** Fin du releve ***',
    ],
    ['trade buy 25 US0378331005 @ 172.5 EUR cash -4312.5 costs fee 0.99 EUR', 'withdrawal -1200 EUR', 'skipped a line of text'],
  ],
])('%s', (id, lines, expected) => {
  const template = SHIPPED_TEMPLATES.find((each) => each.id === id);
  if (!template) throw new Error(`No template ${id}`);
  const { match, found } = parseFile(importerOfTemplate(template), lines.join('\n'));
  expect(match?.score).toBeGreaterThan(0.75);
  expect(told(found)).toEqual(expected);
});
