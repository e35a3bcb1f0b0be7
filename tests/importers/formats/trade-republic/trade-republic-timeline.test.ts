import { expect, it } from 'vitest';
import { tradeRepublicTimeline } from '../../../../src/importers/formats/trade-republic/trade-republic-timeline.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';

const DUTCH = 'Datum;Transactietype;Waarde (netto);Opmerking;ISIN;Aantal;Kosten;Belasting';
const GERMAN = 'Datum;Typ;Wert;Notiz;ISIN;Stück;Gebühren;Steuern';

it.each<[string, string[], string[]]>([
  [
    'rows of two versions, with comma and with point',
    [
      DUTCH,
      '2024-07-23;Aankoop;-5;Fund;IE00BKX55T58;0,05;;',
      '2024-12-02T11:30:27;Buy;-690.25;Krka;SI0031102120;5.0;-1.0;',
      '2024-12-10T10:25:01;Sell;86.5;Acme;US88160R1014;0.25;-1.0;-2.5',
    ],
    [
      '2 buy 0.05 IE00BKX55T58 @ 100 EUR 2024-07-23 cash -5',
      '3 buy 5 SI0031102120 @ 137.85 EUR 2024-12-02 11:30:27 cash -689.25 fee 1 EUR',
      '4 sell 0.25 US88160R1014 @ 360 EUR 2024-12-10 10:25:01 cash 90 fee 1 EUR + tax 2.5 EUR',
    ],
  ],
  [
    'German words, and a coin',
    [
      GERMAN,
      '2024-11-26;Einlage;1.000,50;Bank;;;;',
      '2024-11-27;Entnahme;-10,84;Bank;;;;',
      '2024-11-28;Dividende;0,73;Acme;US0378331005;;;-0,27',
      '2024-11-29;Kauf;-101,00;Bitcoin;XF000BTC0017;0,0025;-1,00;',
      '2024-11-30;Mondflug;-1,00;;;;;',
      '2024-11-31;Kauf;-101,00;Acme;US0378331005;1;-1,00;',
    ],
    [
      '2 deposit 1000.5 EUR 2024-11-26 “Einlage, Bank”',
      '3 withdrawal -10.84 EUR 2024-11-27 “Entnahme, Bank”',
      '4 dividend 1 EUR of US0378331005 2024-11-28 “Dividende, Acme”',
      '4 tax -0.27 EUR of US0378331005 2024-11-28 “Dividende, Acme”',
      '5 buy 0.0025 BTC @ 40000 EUR 2024-11-29 cash -100 fee 1 EUR',
      '6 unknown Mondflug',
      '7 bad_date: Date says “2024-11-31”, which is not a date that exists. The row was left out.',
    ],
  ],
])('%s', (_, lines, pictures) => {
  const { found, match } = parseFile(tradeRepublicTimeline, lines.join('\n'));
  expect(foundLines(found)).toEqual(pictures);
  expect(match?.score).toBe(0.9);
});

it('the export of a tracker with the same columns is another file', () => {
  expect(parseFile(tradeRepublicTimeline, 'Date;Type;Value;Fees;Taxes;Shares;ISIN;WKN;Note').match).toBeUndefined();
});
