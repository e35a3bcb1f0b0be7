import { expect, it } from 'vitest';
import { metatrader5Report } from '../../../../src/importers/formats/metatrader5/metatrader5-report.ts';
import { foundLines } from '../../../support/found-lines.ts';
import { parseFile } from '../../../support/parse-file.ts';
import { parseRows } from '../../../support/parse-rows.ts';

const account = (mode: string) => ['Trade History Report', 'Name:|||Ada Example', `Account:|||4711 (EUR, Broker-Live, real, ${mode})`];
const POSITIONS = ['Positions', 'Time|Position|Symbol|Type|Volume|Price|S / L|T / P|Time|Price|Commission|Swap|Profit'];
const POSITION = '2025.01.14 09:00:01|501|EURUSD|buy|0.40|1.04000|1.03500||2025.01.15 10:00:02|1.04500|-2.80|-1.20|195.00';
const ORDERS = ['Orders', 'Open Time|Order|Symbol|Type|Volume|Price|S / L|T / P|Time|State||Comment'];
const DEALS = ['Deals', 'Time|Deal|Symbol|Type|Direction|Volume|Price|Order|Commission|Fee|Swap|Profit|Balance|Comment'];
const IN = '2025.01.14 09:00:01|801|EURUSD|buy|in|0.40|1.04000|501|-1.40|-0.10|0.00|0.00|998.50|';
const OUT = '2025.01.15 10:00:02|802|EURUSD|sell|out|0.40|1.04500|502|-1.40|0.00|-1.20|195.00|1 190.90|[tp 1.04500]';
const DEPOSIT = '2025.01.13 08:00:00|800||balance||||||||1 000.00|1 000.00|Deposit';
const parse = (...lines: string[]) => parseRows(metatrader5Report, 'xlsx', lines);
const lines = (...rows: string[]) => foundLines(parse(...rows).found).slice(1);

it('is known by the headers of its tables', () => {
  expect(parse(...POSITIONS, POSITION).match?.score).toBe(0.98);
  expect(parse(...DEALS, IN).match?.score).toBe(0.95);
  expect(parse('Symbol|Type|Volume|Price').match).toBeUndefined();
});

it('reads the positions of an account that hedges, and of its deals the money alone', () => {
  expect(lines(...account('Hedge'), ...POSITIONS, POSITION, ...DEALS, DEPOSIT, IN, OUT)).toEqual([
    '6 [4711] buy to open 0.4 EURUSD @ 1.04 USD 2025-01-14 09:00:01 x:501 order 501 ticket 501',
    '6 [4711] sell to close 0.4 EURUSD @ 1.045 USD 2025-01-15 10:00:02 commission 2.8 EUR stated 195 EUR x:501 order 501 ticket 501',
    '6 [4711] swap -1.2 EUR of EURUSD 2025-01-15 10:00:02 ticket 501 “Swap”',
    '6 order 501 sl sell 0.4 EURUSD stop  cancelled',
    '9 [4711] deposit 1000 EUR 2025-01-13 08:00:00 “Deposit”',
    '10 skipped deal',
    '11 skipped deal',
  ]);
});

it('reads the deals of an account that nets, and none of its positions', () => {
  expect(lines(...account('Netting'), ...POSITIONS, POSITION, ...DEALS, DEPOSIT, IN, OUT)).toEqual([
    '6 skipped position',
    '9 [4711] deposit 1000 EUR 2025-01-13 08:00:00 “Deposit”',
    '10 [4711] buy to open 0.4 EURUSD @ 1.04 USD 2025-01-14 09:00:01 commission 1.4 EUR + fee 0.1 EUR x:801 order 501',
    '11 [4711] sell to close 0.4 EURUSD @ 1.045 USD 2025-01-15 10:00:02 commission 1.4 EUR stated 195 EUR x:802 order 502',
    '11 [4711] swap -1.2 EUR of EURUSD 2025-01-15 10:00:02 “Swap”',
  ]);
});

it('says what the account is held in and whether it is real', () => {
  expect(parse(...account('Hedge'), ...POSITIONS, POSITION).found[0]).toEqual({
    ...{ type: 'account', row: 3, account: '4711', currency: 'EUR', mode: 'live', positionMode: 'hedging' },
  });
});

it('keeps an open position as an entry that later reports replace, with what it would bring now', () => {
  const header = 'Time|Position|Symbol|Type|Volume|Price|S / L|T / P|Market Price|Swap|Profit|Comment';
  const { found } = parse(
    ...account('Hedge'),
    ...POSITIONS,
    'Open Positions',
    header,
    '2025.01.16 09:00:00|503|USDJPY|sell|1.00|156.000|||156.500|3.50|-300.00|',
  );
  expect(found[1]).toMatchObject({ side: 'sell', effect: 'open', snapshot: true, multiplier: '100000', floating: '-296.5' });
});

it.each([
  ['buy limit|0.10 / 0.10|1.02000|||2025.01.14 12:00:00|canceled', 'buy 0.1 EURUSD limit 1.02 cancelled'],
  ['sell stop|0.00 / 0.20|1.02000|||2025.01.14 12:00:00|filled', 'sell 0.2 EURUSD stop  filled'],
  ['buy|0.40 / 0.40|market|||2025.01.14 12:00:00|filled', 'buy 0.4 EURUSD market  filled'],
])('reads the order %s', (cells, line) => {
  expect(lines(...account('Hedge'), ...ORDERS, `2025.01.14 11:00:00|600|EURUSD|${cells}||`)).toEqual([`6 order 600 ${line}`]);
});

it('keeps the sums of the report to compare ours with', () => {
  expect(lines(...account('Hedge'), ...POSITIONS, POSITION, 'Results', 'Total Net Profit:|||191.00||Gross Profit:||195.00').at(-1)).toBe(
    '8 total Total Net Profit 191 EUR',
  );
});

it('reads a page, whose rows have cells that are not shown', () => {
  const cells = (line: string, tag: string) => line.split('|').map((cell) => `<${tag}>${cell}</${tag}>`);
  const [time, number, symbol, type, ...rest] = cells(POSITION, 'td');
  const page = [
    '<html><body><table><tr><th colspan="3">Account:</th><th colspan="10">4711 (EUR, Broker-Live, real, Hedge)</th></tr>',
    `<tr>${cells(POSITIONS[1] ?? '', 'th')
      .join('')
      .replace('<th>Profit', '<th colspan="2">Profit')}</tr>`,
    `<tr>${time}${number}${symbol}${type}<td class="hidden" colspan="8"></td>${rest.join('').replace('<td>195', '<td colspan="2">195')}</tr>`,
    '</table></body></html>',
  ].join('\n');
  expect(foundLines(parseFile(metatrader5Report, page).found)[2]).toBe(
    '3 [4711] sell to close 0.4 EURUSD @ 1.045 USD 2025-01-15 10:00:02 commission 2.8 EUR stated 195 EUR x:501 order 501 ticket 501',
  );
});

it.each([
  [POSITION.replace('1.04500', 'x'), '6 bad_number: The exit price says “x”, which is not a number. The row was left out.'],
  [POSITION.replace('501', ''), '6 incomplete: Position is empty. The row was left out.'],
  [POSITION.replace('0.40', ''), '6 no_quantity: No quantity. The row was left out.'],
])('%s', (row, line) => {
  expect(lines(...account('Hedge'), ...POSITIONS, row)).toEqual([line]);
});

it('lists a kind of deal that it does not know', () => {
  expect(lines(...account('Hedge'), ...POSITIONS, ...DEALS, DEPOSIT.replace('balance', 'so compensation'))).toEqual([
    '8 unknown so compensation',
  ]);
});

it.each([
  ['German', 'Zeit|Position|Symbol|Typ|Volumen|Preis|S / L|T / P|Zeit|Preis|Kommission|Swap|Gewinn'],
  ['Spanish', 'Fecha/Hora|Posición|Símbolo|Tipo|Volumen|Precio|S / L|T / P|Fecha/Hora|Precio|Comisión|Swap|Beneficio'],
  ['French', 'Heure|Position|Symbole|Type|Volume|Prix|S / L|T / P|Heure|Prix|Commission|Swap|Profit'],
  ['Italian', 'Ora|Posizione|Simbolo|Tipo|Volume|Prezzo|S / L|T / P|Ora|Prezzo|Commissione|Swap|Profitto'],
  ['Portuguese', 'Horário|Posição|Ativo|Tipo|Volume|Preço|S / L|T / P|Horário|Preço|Comissão|Swap|Lucro'],
  ['Dutch', 'Tijd|Positie|Symbool|Type|Volume|Prijs|S / L|T / P|Tijd|Prijs|Commissie|Swap|Winst'],
  ['Russian', 'Время|Позиция|Символ|Тип|Объем|Цена|S / L|T / P|Время|Цена|Комиссия|Своп|Прибыль'],
  ['Polish', 'Czas|Pozycja|Symbol|Typ|Wolumen|Cena|S / L|T / P|Czas|Cena|Prowizja|Swap|Zysk'],
  ['Japanese', '時間|ポジション|銘柄|タイプ|数量|価格|S / L|T / P|時間|価格|手数料|スワップ|損益'],
  ['Chinese', '时间|持仓|交易品种|类型|交易量|价位|S / L|T / P|时间|价位|手续费|库存费|盈利'],
])('is read under %s headers as under English ones', (_, header) => {
  const found = (columns: string) => lines(...account('Hedge'), 'Positions', columns, POSITION);
  expect(parse(header, POSITION).match?.score).toBe(0.98);
  expect(found(header)).toEqual(found(POSITIONS[1] as string));
});
