import type { WriteContext } from '../../db/context.ts';
import type { NewAccount } from '../../db/rows.ts';
import { ACCOUNT_PRESETS, type PresetKind } from '../../domain/account-presets.ts';

type Preset = (typeof ACCOUNT_PRESETS)[number];
export const presetFields = (kind: PresetKind) => (ACCOUNT_PRESETS.find((preset) => preset.kind === kind) as Preset).fields;

/** Stores an account of a kind; gives its number. */
export async function insertSampleAccount(
  { db, newUid }: WriteContext,
  kind: PresetKind,
  own: Partial<NewAccount> & { name: string; broker: string },
): Promise<number> {
  const { currency, assetClass, mode, inTotals, positionMode, matching, tradeUnit, shorting, day, dust } = presetFields(kind);
  const { id } = await db
    .insertInto('account')
    .values({
      ...{ uid: newUid(), number: '', currency, asset_class: assetClass, mode, in_totals: inTotals ? 1 : 0, dust, shorting },
      ...{ position_mode: positionMode, matching, trade_unit: tradeUnit, starting_balance: null },
      ...{ day_zone: day?.zone ?? null, day_starts_at: day?.startsAt ?? null, day_label: day?.label ?? null },
      ...own,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
