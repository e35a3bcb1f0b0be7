import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { CompareState } from './compare-state.ts';

/** While both sides are the same there is nothing to compare: what is often asked, and how to ask something else. */
export function CompareStart({ onChoose }: { onChoose: (sides: CompareState) => void }) {
  const setups =
    useQuery(api.tags.list, {})
      .data?.groups.filter(({ kind }) => kind === 'setup')
      .flatMap(({ tags }) => tags) ?? [];
  const [first, second] = setups;
  return (
    <Empty
      title="Both sides are the same trades."
      actions={ASKED.map(({ words, sides }) => (
        <Button key={words} onClick={() => onChoose(sides)}>
          {words}
        </Button>
      )).concat(
        first && second ? (
          <Button key="setups" onClick={() => onChoose({ a: { setups: [first.uid] }, b: { setups: [second.uid] } })}>
            {first.name} against {second.name}
          </Button>
        ) : (
          []
        ),
      )}
    >
      <p>Add a filter to A or to B, or begin with one of these. The filter above holds for both.</p>
    </Empty>
  );
}

const ASKED: readonly { words: string; sides: CompareState }[] = [
  { words: 'Long against short', sides: { a: { direction: 'long' }, b: { direction: 'short' } } },
  {
    words: 'This year against last',
    sides: { a: { dates: { meaning: 'closed', period: 'thisYear' } }, b: { dates: { meaning: 'closed', period: 'lastYear' } } },
  },
  {
    words: 'After a win against after a loss',
    sides: {
      a: { groups: [{ by: 'previous', of: null, key: 'win' }] },
      b: { groups: [{ by: 'previous', of: null, key: 'loss' }] },
    },
  },
  {
    words: 'First trade of the day against the second',
    sides: { a: { groups: [{ by: 'nthOfDay', of: null, key: '1' }] }, b: { groups: [{ by: 'nthOfDay', of: null, key: '2' }] } },
  },
];
