import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const verify: Verb = {
  name: 'verify',
  takes: '',
  about: 'Compare all trades with what their fills say, and repair what differs',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const { api, watched } = await open('long');
    const value = await api.ledger.verify({}, watched);
    const { checked, found, differences } = value;
    if (found === 0) return { value, text: `${checked} checked: all of it is what the fills say.` };
    const rows = differences.map(({ what, stored, rebuilt }) => [what, stored, rebuilt]);
    const more = found > rows.length ? `\n… and ${found - rows.length} more` : '';
    return { value, text: `${checked} checked, ${found} differed and were built anew:\n${table(['WHAT', 'WAS', 'IS'], rows)}${more}` };
  },
};
