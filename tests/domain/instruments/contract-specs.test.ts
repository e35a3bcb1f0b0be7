import { describe, expect, it } from 'vitest';
import { CONTRACT_SPECS, contractSpec } from '../../../src/domain/instruments/contract-specs.ts';
import type { ContractSpec } from '../../../src/domain/instruments/futures/contract-spec.ts';
import { read } from './key-of.ts';

const on = '2026-06-10';
const tickValue = ({ multiplier, tick }: ContractSpec) => Number((Number(multiplier) * Number(tick)).toFixed(6));

describe('contract specs', () => {
  it.each([
    ['ES', '50', 12.5],
    ['MES', '5', 1.25],
    ['NQ', '20', 5],
    ['MNQ', '2', 0.5],
    ['YM', '5', 5],
    ['MYM', '0.5', 0.5],
    ['RTY', '50', 5],
    ['M2K', '5', 0.5],
    ['CL', '1000', 10],
    ['MCL', '100', 1],
    ['NG', '10000', 10],
    ['RB', '42000', 4.2],
    ['GC', '100', 10],
    ['MGC', '10', 1],
    ['SI', '5000', 25],
    ['HG', '25000', 12.5],
    ['6E', '125000', 6.25],
    ['6J', '12500000', 6.25],
    ['6B', '62500', 6.25],
    ['M6E', '12500', 1.25],
    ['ZB', '1000', 31.25],
    ['ZN', '1000', 15.625],
    ['ZF', '1000', 7.8125],
    ['ZT', '2000', 7.8125],
    ['ZC', '50', 12.5],
    ['ZL', '600', 6],
    ['LE', '400', 10],
    ['GF', '500', 12.5],
    ['SR3', '2500', 12.5],
    ['BTC', '5', 25],
    ['MBT', '0.1', 0.5],
    ['FDAX', '25', 25],
    ['FDXM', '5', 5],
    ['FESX', '10', 10],
    ['FGBL', '1000', 10],
    ['FGBX', '1000', 20],
    ['SB', '1120', 11.2],
    ['KC', '375', 18.75],
    ['DX', '1000', 5],
    ['Z', '10', 5],
    ['BRN', '1000', 10],
    ['TWN', '40', 10],
    ['SGP', '100', 5],
    ['VX', '1000', 50],
    ['FCE', '10', 5],
    ['HSI', '50', 50],
  ])('%s: a point is worth %s, a tick %s', (root, multiplier, value) => {
    const spec = contractSpec(root, { on })!;
    expect([spec.multiplier, tickValue(spec)]).toEqual([multiplier, value]);
  });

  it.each([
    ['ES', 'CME', 'USD'],
    ['YM', 'CBOT', 'USD'],
    ['CL', 'NYMEX', 'USD'],
    ['GC', 'COMEX', 'USD'],
    ['FDAX', 'EUREX', 'EUR'],
    ['FSMI', 'EUREX', 'CHF'],
    ['R', 'ICEEU', 'GBP'],
    ['SB', 'ICEUS', 'USD'],
    ['NK', 'SGX', 'JPY'],
    ['NIFTY', 'NSE', 'INR'],
    ['NIY', 'CME', 'JPY'],
  ])('%s trades on %s in %s', (root, exchange, currency) => {
    expect(contractSpec(root, { on })).toMatchObject({ exchange, currency, source: 'exchange contract specification' });
  });

  it('name each root once, in decimals without needless zeros', () => {
    expect(new Set(CONTRACT_SPECS.map(({ root }) => root)).size).toBe(CONTRACT_SPECS.length);
    for (const { multiplier, tick } of CONTRACT_SPECS)
      for (const text of [multiplier, tick ?? '1']) expect(text).toMatch(/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
    expect(CONTRACT_SPECS.length).toBeGreaterThan(115);
  });

  it('do not claim a step for Indian indices, whose exchange moves it with the level', () => {
    expect(contractSpec('NIFTY', { on })?.tick).toBeNull();
  });
});

describe("the user's own specs", () => {
  const his = (changes: Partial<ContractSpec>): ContractSpec => ({
    root: 'US30',
    broker: null,
    from: null,
    exchange: '',
    name: 'Dow',
    group: 'cfd',
    currency: 'USD',
    multiplier: '1',
    tick: null,
    lot: null,
    source: 'you',
    ...changes,
  });
  const specs = [
    his({}),
    his({ broker: 'ftmo', multiplier: '5' }),
    his({ broker: 'ftmo', from: '2026-01-01', multiplier: '10' }),
    his({ root: 'ES', group: 'index', multiplier: '49' }),
  ];

  it.each([
    ['xtb', on, '1'],
    [undefined, on, '1'],
    ['ftmo', '2025-12-31', '5'],
    ['ftmo', '2026-01-01', '10'],
  ])('at %s on %s the Dow is worth %s a point', (broker, day, multiplier) => {
    expect(contractSpec('US30', { on: day, broker, specs })?.multiplier).toBe(multiplier);
    expect(read('US30.cash', { on: day, broker, specs }).instrument.multiplier).toBe(multiplier);
  });

  it('go before ours', () => {
    expect(read('ESZ6', { specs }).instrument.multiplier).toBe('49');
    expect(read('ESZ6').instrument.multiplier).toBe('50');
  });
});
