import { Select } from '../../ui/select.tsx';
import { type Column, fieldOf, type Mapping, meaningOf, withMeaning } from './mapping.ts';
import { ROW_KINDS } from './mapping-words.ts';
import type { Waiting } from './waiting.ts';

interface Props {
  waiting: Waiting;
  columns: readonly Column[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Words for sides and kinds of rows that are not the usual ones. Those that nobody has explained yet come first. */
export function WordRules({ waiting: { report }, columns, mapping, onChange }: Props) {
  const unknown = (report?.kinds ?? []).filter(({ status, what }) => status === 'unknown' && what !== NO_WORD).map(({ what }) => what);
  const words = [
    ...new Set([...unknown, ...refused(report, columns, mapping), ...Object.keys(mapping.sides), ...Object.keys(mapping.kinds)]),
  ].slice(0, 100);
  if (words.length === 0) return null;
  return (
    <section aria-label="Words" className="mt-4 text-sm">
      <h2 className="mb-1.5 font-medium text-fg-2">Rows that say</h2>
      <ul className="flex flex-col gap-1">
        {words.map((word) => {
          const meaning = meaningOf(mapping, word);
          return (
            <li key={word} className="grid grid-cols-2 items-center gap-3">
              <span className={`truncate ${meaning === '' ? 'text-warn' : ''}`} title={word}>
                {word}
              </span>
              <Select
                size="sm"
                aria-label={`Rows that say ${word} are`}
                value={meaning || 'unsaid'}
                onChange={(next) => onChange(withMeaning(mapping, word, next === 'unsaid' ? '' : next))}
                options={MEANINGS}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Words of the columns of sides and kinds that a row was refused for. */
function refused(report: Waiting['report'], columns: readonly Column[], mapping: Mapping): string[] {
  const told = report?.problems ?? [];
  return columns
    .filter((column) => ['side', 'kind'].includes(fieldOf(mapping, column)))
    .flatMap(({ samples }) => samples.filter((word) => told.some(({ message }) => message.includes(`“${word}”`))));
}

/** What the journal calls a row whose word is missing. */
const NO_WORD = 'no word for its kind';
const MEANINGS: readonly { value: string; label: string }[] = [
  { value: 'unsaid', label: 'not known' },
  { value: 'buy', label: 'bought' },
  { value: 'sell', label: 'sold' },
  ...Object.entries(ROW_KINDS).map(([value, label]) => ({ value, label })),
];
