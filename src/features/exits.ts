import { AppError } from '../contract/errors.ts';
import type { exits } from '../contract/exits.ts';
import { selectTradeOfExit } from '../db/queries/trades.ts';
import { selectWholeTrades } from '../db/queries/whole-trades.ts';
import { type Anchors, anchorsOfTrades } from '../ledger/anchors.ts';
import { sayWords } from '../ledger/say-words.ts';
import { readWords } from '../ledger/words.ts';
import type { HandlersFor } from './handlers-for.ts';

export const exitHandlers: HandlersFor<typeof exits> = {
  async list({ trade: uid }, { db }) {
    const [trade] = await selectWholeTrades(db, { uids: [uid] });
    const [anchored] = await anchorsOfTrades(db, [uid]);
    if (!trade || !anchored) throw new AppError('not_found', 'This trade is no longer in the journal. Undo may bring it back.', { uid });
    const anchorsOf = new Map(anchored.exits.map(({ row, anchors }) => [row.uid, anchors]));
    const words = await readWords(
      db,
      'exit',
      trade.exits.map((exit) => subjectOf(anchorsOf.get(exit.uid) as Anchors)),
    );
    return { exits: trade.exits.map((exit, at) => ({ ...exit, words: words[at] as (typeof words)[number] })) };
  },

  async annotate({ exit: uid, version, changes }, context) {
    const place = await selectTradeOfExit(context.db, uid);
    const [anchored] = place ? await anchorsOfTrades(context.db, [place.uid]) : [];
    const exit = anchored?.exits.find(({ row }) => row.uid === uid);
    if (!anchored || !exit) throw new AppError('not_found', 'This exit is no longer in the journal. Undo may bring it back.', { uid });
    context.recorder.describe(`Write about P${exit.row.n} of ${anchored.row.symbol}`);
    await sayWords(context, 'exit', [subjectOf(exit.anchors)], version, changes);
    const [words] = await readWords(context.db, 'exit', [subjectOf(exit.anchors)]);
    return { exit: uid, words: words as NonNullable<typeof words> };
  },
};

/** Exits are not reviewed one by one. */
const subjectOf = (anchors: Anchors) => ({ anchors, isNow: '' });
