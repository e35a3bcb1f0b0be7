import { expect, it } from 'vitest';
import { cellTitle } from '../../renderer/features/trades/cell-title.ts';
import { COLUMN, COLUMN_IDS } from '../../renderer/features/trades/column.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { TradeRow } from '../../src/contract/table.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: true });
const row = { accountName: 'Evaluation 150K', symbol: 'SPXW 240816P00103000', setup: { name: 'Opening range' } } as TradeRow;
// Each tag says its own name.
const cut = COLUMN_IDS.filter((id) => COLUMN[id].shrinks && id !== 'tags');

it.each(cut)('a name that a narrow table cuts is whole in the title of its cell: %s', (id) => {
  expect([row.accountName, row.symbol, row.setup?.name]).toContain(cellTitle(id, row, format));
});
