import type { Hit } from '../../../src/contract/search.ts';
import { filterPath } from '../../filter/filter-path.ts';

interface Place {
  readonly path: string;
  /** As what Ctrl Enter is printed with. */
  readonly says: string;
}

/** Where a hit leads, and where else it may. */
export function placesOfHit({ kind, id, trade }: Hit): { path: string; other: Place | null } {
  switch (kind) {
    case 'trade':
    case 'exit': {
      const day = trade?.closedDay ?? trade?.openedDay;
      return { path: `/trades/${id}`, other: day ? { path: `/journal/${day}`, says: 'its day' } : null };
    }
    case 'day': {
      const dates = { meaning: 'realised', from: id, to: id } as const;
      return { path: `/journal/${id}`, other: { path: filterPath('/trades', { dates }), says: 'its trades' } };
    }
    case 'week':
      return { path: `/journal/week/${id}`, other: null };
    case 'plan':
      return { path: `/plans/${id}`, other: null };
    case 'setup':
      return { path: `/setups/${id}`, other: { path: filterPath('/trades', { setups: [id] }), says: 'its trades' } };
    case 'tag':
      return { path: filterPath('/trades', { tags: { any: [id], all: [], none: [] } }), other: { path: '/setups', says: 'all tags' } };
    case 'symbol':
      return { path: filterPath('/trades', { symbols: [id] }), other: null };
    case 'account':
      return { path: `/accounts/${id}`, other: { path: filterPath('/trades', { accounts: [id] }), says: 'its trades' } };
    default:
      return kind satisfies never;
  }
}
