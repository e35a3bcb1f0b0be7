import { expect, it } from 'vitest';
import type { Filter } from '../../src/contract/filter.ts';
import { readFilter } from '../../src/contract/read-filter.ts';

const UID = '0'.repeat(32);

it.each<[string, unknown, Filter]>([
  ['nothing', null, {}],
  ['a list', [1], {}],
  ['a word', 'open', {}],
  ['what is right', { status: 'open', rating: { from: 4, to: 5 } }, { status: 'open', rating: { from: 4, to: 5 } }],
  ['one thing wrong', { status: 'shut', direction: 'long' }, { direction: 'long' }],
  ['something unknown', { direction: 'long', sql: "'; DROP TABLE trade" }, { direction: 'long' }],
  ['a list with one bad name', { accounts: [UID, 'x'], hasNote: true }, { hasNote: true }],
  ['more than was asked for', { dates: { meaning: 'closed', period: 'today', from: null }, hasNote: true }, { hasNote: true }],
  ['a period that is none', { dates: { meaning: 'closed', period: 'someday' } }, {}],
  ['a day that is none', { dates: { meaning: 'closed', from: '2026-02-30', to: null } }, {}],
  ['a number as text', { rating: { from: '1', to: 5 } }, {}],
  ['what asks for nothing', { accounts: [], text: '  ', net: { from: null, to: null }, tags: { any: [], all: [], none: [] } }, {}],
  ['days open at both ends', { dates: { meaning: 'closed', from: null, to: null } }, {}],
  ['tags in part', { tags: { any: [UID] } }, { tags: { any: [UID], all: [], none: [] } }],
  ['what inherits', JSON.parse('{"__proto__":{"status":"open"},"constructor":1,"reviewed":false}'), { reviewed: false }],
])('of %s what fits is read', (_, given, filter) => {
  expect(readFilter(given)).toEqual(filter);
});
