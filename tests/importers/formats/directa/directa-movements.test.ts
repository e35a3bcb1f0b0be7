import { expect, it } from 'vitest';
import { directaMovements } from '../../../../src/importers/formats/directa/directa-movements.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const HEAD = [
  '\ufeffConto : C4711 ROSSI MARIO ,,,,,,,,,,,',
  'Data estrazione : 2-1-2025 11:58:30,,,,,,,,,,,',
  ',,,,,,,,,,,',
  'Data operazione,Data valuta,Tipo operazione,Ticker,Isin,Protocollo,Descrizione,Quantità,Importo euro,Importo Divisa,Divisa,Riferimento ordine',
];

it('the amount says the price; the holder is left out', () => {
  const rows = [
    '02-12-2024,04-12-2024,Acquisto,ICOV,IE00B3B8Q275,,ETF COVERED BOND,3,-431.04,0,EUR,O1   ',
    '29-05-2024,33-09-2024,Vendita,AV,US0378331005,,APPLE,2,-160,200,USD,O2',
    '30-12-2024,30-12-2024,Conferimento con bonifico,,,P,,0,1200,0,EUR,',
    '27-12-2024,27-12-2024,Provento etf,IEMB,IE00B2NPKV68,P,EMERGING,0,20.95,0,EUR,              ',
    '27-12-2024,27-12-2024,Rit.provento etf,IEMB,IE00B2NPKV68,P,EMERGING,0,-3.57,0,EUR,              ',
    '06-12-2024,05-12-2024,Cedola obb.,M.1,IT0005595373,P,BTP,0,71.25,0,EUR,              ',
    '06-12-2024,05-12-2024,Commissioni,,,P,,0,-5,0,EUR,              ',
    '06-12-2024,05-12-2024,Volo lunare,,,P,,0,-5,0,EUR,              ',
    '29-05-2024,31-05-2024,,,,,,,,0,,',
    '30-12-2024,30-12-2024,Conferimento con bonifico,,,P,,0,0,0,EUR,',
    '31-11-2024,31-05-2024,Acquisto,AV,IT0005366601,,A,2,-160,0,EUR,O2',
    '30-11-2024,31-05-2024,Acquisto,AV,IT0005366601,,A,0,-160,0,EUR,O2',
  ];
  const { found, match } = parseFile(directaMovements, [...HEAD, ...rows].join('\n'));
  expect(foundLines(found)).toEqual([
    '5 [C4711] buy 3 IE00B3B8Q275 @ 143.68 EUR 2024-12-02 cash -431.04 costs unknown order O1',
    '6 [C4711] sell 2 US0378331005 @ 100 USD 2024-05-29 cash 200 costs unknown rate 0.8 order O2',
    '7 [C4711] deposit 1200 EUR 2024-12-30 “Conferimento con bonifico”',
    '8 [C4711] dividend 20.95 EUR of IE00B2NPKV68 2024-12-27 “Provento etf, EMERGING”',
    '9 [C4711] tax -3.57 EUR of IE00B2NPKV68 2024-12-27 “Rit.provento etf, EMERGING”',
    '10 [C4711] interest 71.25 EUR of IT0005595373 2024-12-06 “Cedola obb., BTP”',
    '11 [C4711] fee -5 EUR 2024-12-06 “Commissioni”',
    '12 unknown Volo lunare',
    '13 skipped Row without an operation',
    '14 skipped Conferimento con bonifico',
    '15 bad_date: Data operazione says “31-11-2024”, which is not a date that exists. The row was left out.',
    '16 no_quantity: Quantità is 0. The row was left out.',
  ]);
  expect(match?.score).toBeGreaterThan(0.85);
});
