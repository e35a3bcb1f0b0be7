import { expect, it } from 'vitest';
import { sayOnPaper } from '../../renderer/features/reports/say-on-paper.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { Basis } from '../../src/contract/reports.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const basis: Basis = { currency: 'USD', trades: 1482, converted: 0, left: [], noRate: [], floor: 12, confidence: '95' };
const words = (left: Basis['left'], filter = {}) => sayOnPaper({ ...basis, left }, filter, format);
const ALL = '1,482 closed trades · USD · floor 12 · 95\u00a0%';

it('a printed report says how many closed trades it leaves out', () => {
  expect(words([])).toBe(ALL);
  expect(words([{ why: 'open', trades: 5 }])).toBe(ALL);
  expect(words([{ why: 'noRate', trades: 563 }])).toBe(`${ALL} · 563 left out, without a rate for their currency`);
});

it('a printed report of some days says that its trades count whole', () => {
  expect(words([], { dates: { meaning: 'realised', period: 'thisYear' } })).toBe(`${ALL} · each with its whole result`);
});
