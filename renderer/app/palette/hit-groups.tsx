import { BookOpen, ChartCandlestick, ClipboardList, FileText, Landmark, ListChecks, ListFilter, Rows3, Tag } from 'lucide-react';
import type { Hit, HitGroup } from '../../../src/contract/search.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { HitBody } from './hit-body.tsx';
import type { Item, ItemGroup } from './item.ts';
import { placesOfHit } from './places-of-hit.ts';
import { rememberPlace } from './recent-places.ts';

interface Shown {
  readonly typed: string;
  readonly words: readonly string[];
  go(path: string): void;
}

/** What the journal answered, as lines of the palette. */
export function hitGroups(groups: readonly HitGroup[], { typed, words, go }: Shown): ItemGroup[] {
  return groups.map(({ name, hits, total }) => {
    const items = hits.map((hit, at) => ({
      ...hitItem(hit, name, words, go),
      // Without a space at its end, which the list would cut off: it would name a line that is not there.
      id: `${name} ${hit.kind} ${hit.id}${name === 'notes' ? ` ${at}` : ''}`,
    }));
    const path = filterPath('/trades', { text: typed.trim() });
    const all = { id: 'allTrades', icon: ListFilter, body: `Show all ${total} trades in the table`, run: () => go(path) };
    return {
      name: NAMES[name],
      ...(total > hits.length && { total }),
      items: name === 'trades' && total > hits.length ? [...items, all] : items,
    };
  });
}

export function hitItem(hit: Hit, group: string, words: readonly string[], go: (path: string) => void): Item {
  const { path, other } = placesOfHit(hit);
  const open = (to: string) => () => {
    rememberPlace(hit);
    go(to);
  };
  return {
    id: `${group} ${hit.kind} ${hit.id}`,
    icon: group === 'notes' && hit.kind === 'trade' ? FileText : ICONS[hit.kind],
    body: <HitBody hit={hit} words={words} isNote={group === 'notes'} />,
    run: open(path),
    ...(other && { other: { says: other.says, run: open(other.path) } }),
  };
}

const NAMES: Record<HitGroup['name'], string> = {
  trades: 'Trades',
  days: 'Days',
  notes: 'Notes',
  symbols: 'Symbols',
  tags: 'Tags and setups',
  accounts: 'Accounts',
};

const ICONS = {
  trade: Rows3,
  exit: FileText,
  day: BookOpen,
  week: BookOpen,
  plan: ClipboardList,
  setup: ListChecks,
  tag: Tag,
  symbol: ChartCandlestick,
  account: Landmark,
} as const;
