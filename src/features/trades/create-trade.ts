import type { FillDraft } from '../../contract/fills.ts';
import type { Trade, TradeDraft } from '../../contract/trades.ts';
import type { WriteContext } from '../../db/context.ts';
import { anchorsOfTrades } from '../../ledger/anchors.ts';
import { oneAccount } from '../../ledger/one-account.ts';
import { sayWords } from '../../ledger/say-words.ts';
import { insertFills, type NewFill } from '../../ledger/write-fills.ts';
import { subjectOf } from './trade-detail.ts';
import { tradesOfAnchors } from './trades-of-anchors.ts';

/** Turns what was typed into a fill that can be stored; `places` keeps the order of lines of one instant. */
export type MakeFill = (context: WriteContext, draft: FillDraft, places: Map<string, number>) => Promise<NewFill>;

export async function createTrade(context: WriteContext, makeFill: MakeFill, draft: TradeDraft): Promise<{ trades: Trade[] }> {
  const { entries, exits, words } = draft;
  const account = await oneAccount(context.db, draft.account);
  // Where an account hedges each trade has a ticket; one entered by hand gets its own.
  const ticket = account.position_mode === 'hedging' ? context.newUid() : null;
  const [opens, closes] = draft.direction === 'long' ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
  const common = { account: draft.account, instrument: draft.instrument, kind: 'trade', link: null } as const;
  const drafts = [
    ...entries.map((fill): FillDraft => ({ ...common, ...fill, ticket: fill.ticket ?? ticket, side: opens, effect: 'open' })),
    ...exits.map((fill): FillDraft => ({ ...common, ...fill, ticket: fill.ticket ?? ticket, side: closes, effect: 'close' })),
  ];
  const places = new Map<string, number>();
  const rows: NewFill[] = [];
  for (const each of drafts) rows.push(await makeFill(context, each, places));
  await insertFills(context, rows);
  const answer = await tradesOfAnchors(
    context,
    rows.map(({ uid }) => uid),
  );
  context.recorder.describe(`Add trade ${answer.trades[0]?.symbol ?? ''}`.trim());
  if (Object.keys(words).length === 0) return answer;
  const anchored = await anchorsOfTrades(
    context.db,
    answer.trades.map(({ uid }) => uid),
  );
  await sayWords(context, 'trade', anchored.map(subjectOf), null, words);
  return answer;
}
