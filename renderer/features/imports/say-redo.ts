import type { RedoReport } from '../../../src/contract/imports.ts';
import type { Format } from '../../format/create-format.ts';

type Seen = Pick<RedoReport, 'same' | 'changed' | 'added' | 'gone' | 'kept' | 'others'>;
type Counted = readonly [number: number, one: string, many: string];

/** What making an import again would do, on its button and in a sentence. */
export function sayRedo({ same, changed, added, gone, kept, others }: Seen, format: Format): { button: string; sentence: string } {
  const count = ([number, one, many]: Counted) => `${format.number(number)} ${number === 1 ? one : many}`;
  const some = (all: readonly Counted[]) => all.filter(([number]) => number > 0);
  const does = (of: Pick<Seen, 'changed' | 'added' | 'gone'>): Counted[] =>
    some([
      [of.changed, 'changes', 'change'],
      [of.added, 'comes', 'come'],
      [of.gone, 'goes', 'go'],
    ]);

  const touched: Counted[] = some([
    [changed + added + gone, 'fill', 'fills'],
    ...others.map((of): Counted => [of.changed + of.added + of.gone, ...OTHERS[of.is].words]),
  ]);
  const [first, second, ...rest] = touched;
  const more = (second?.[0] ?? 0) + rest.reduce((sum, [number]) => sum + number, 0);
  const [of, ...then] = [...some([[same, 'stays as it is', 'stay as they are']]), ...does({ changed, added, gone })];
  const fills = of && count([of[0], `fill ${of[1]}`, `fills ${of[2]}`]);
  return {
    button: !first
      ? 'Make it again'
      : `Change ${count(first)}${!second ? '' : rest.length === 0 ? ` and ${count(second)}` : ` and ${format.number(more)} more`}`,
    sentence: [
      ...(first ? [] : ['Nothing would change.']),
      ...(fills ? [`${[fills, ...then.map(count)].join(', ')}.`] : []),
      ...others.map((each) => `${OTHERS[each.is].title}: ${does(each).map(count).join(', ')}.`),
      ...(kept > 0 ? [`${count([kept, 'value that you set yourself is', 'values that you set yourself are'])} kept.`] : []),
    ].join(' '),
  };
}

interface Words {
  readonly title: string;
  readonly words: readonly [one: string, many: string];
}
const OTHERS: Readonly<Record<RedoReport['others'][number]['is'], Words>> = {
  cash: { title: 'Cash events', words: ['cash event', 'cash events'] },
  action: { title: 'Splits and the like', words: ['corporate action', 'corporate actions'] },
  order: { title: 'Orders', words: ['order', 'orders'] },
  checkpoint: { title: 'Balances', words: ['balance', 'balances'] },
};
