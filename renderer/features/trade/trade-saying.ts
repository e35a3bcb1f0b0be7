import type { TradeDetail } from '../../../src/contract/trades.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import type { Saying } from '../../words/saying.ts';

export const tradeSaying = ({ uid, words }: Pick<TradeDetail, 'uid' | 'words'>): Saying => ({
  of: 'trade',
  words,
  say: (changes, seen = null) => runCommand(api.trades.annotate, { uids: [uid], version: seen, changes }),
});
