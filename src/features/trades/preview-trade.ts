import type { FillDraft } from '../../contract/fills.ts';
import type { TradeDraft, TradePreview } from '../../contract/trades.ts';
import type { ReadContext } from '../../db/context.ts';
import type { InstrumentRow } from '../../db/rows.ts';
import { add, ZERO } from '../../domain/decimal/decimal.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { rMultiple } from '../../domain/trades/r-multiple.ts';
import { type DraftPosition, draftPositions } from '../../ledger/draft-positions.ts';
import { oneAccount } from '../../ledger/one-account.ts';
import type { NewFill } from '../../ledger/write-fills.ts';
import { fillsOfDraft } from './fills-of-draft.ts';

/** The fill as it would be stored, and its instrument, which may not be stored yet. */
export type DraftFill = (
  context: ReadContext,
  draft: FillDraft,
  places: Map<string, number>,
) => Promise<{ fill: NewFill; instrument: InstrumentRow }>;

export async function previewTrade(context: ReadContext, draftFill: DraftFill, draft: TradeDraft): Promise<TradePreview> {
  const instruments: InstrumentRow[] = [];
  const fills = await fillsOfDraft(
    context,
    async (...of: Parameters<DraftFill>) => {
      const { fill, instrument } = await draftFill(...of);
      instruments.push(instrument);
      return fill;
    },
    draft,
  );
  const { currency } = await oneAccount(context.db, draft.account);
  const [first] = fills as [NewFill];
  const stops = draft.plan?.stop == null ? [] : [{ at: first.at, price: draft.plan.stop, source: 'user' as const }];
  const plan = { risk: draft.plan?.risk ?? null, stops };
  const { positions, asides } = draftPositions(context.sql, fills, instruments[0] as InstrumentRow, plan);
  return {
    trades: positions.map((position) => figuresOf(position, currency)),
    beyond: decimalText(asides.reduce((sum, { quantity }) => add(sum, quantity), ZERO)),
  };
}

function figuresOf({ row, risk, joins }: DraftPosition, currency: string): TradePreview['trades'][number] {
  const money = (units: number | null, of: string) => (units === null ? null : decimalText(unitsToDecimal(units, of)));
  return {
    ...{ joins, direction: row.direction, status: row.status, quantity: row.quantity, openQuantity: row.open_quantity },
    ...{ avgEntry: row.average_entry, avgExit: row.average_exit, currency, quoteCurrency: row.currency },
    gross: money(row.gross, currency),
    fees: money(row.costs, currency),
    carry: decimalText(unitsToDecimal(row.carry, currency)),
    net: money(row.net, currency),
    costsKnown: row.costs_known === 1,
    missing: row.missing.split(',').filter((reason) => reason !== ''),
    risk: risk && money(risk.units, currency),
    riskSource: risk?.source ?? null,
    r: rMultiple(row.net, risk?.units ?? null, currency),
  };
}
