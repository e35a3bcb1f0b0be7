import { expect, it } from 'vitest';
import { Settings } from '../../src/contract/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/default-settings.ts';

it('the defaults are settings as the contract knows them, all of them', () => {
  expect(Settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

it('calls a trade breakeven within one tick gross for futures and forex, at exactly nothing net elsewhere', () => {
  expect(DEFAULT_SETTINGS.conventions.breakeven).toEqual({
    futuresAndForex: { basis: 'gross', unit: 'ticks', value: '1' },
    stocksAndOptions: { basis: 'net', unit: 'money', value: '0' },
    crypto: { basis: 'net', unit: 'money', value: '0' },
  });
});
