import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { type FillLine, newLine } from './entry-draft.ts';
import { FillFields, type FillTexts } from './fill-fields.tsx';
import { restOf } from './to-trade-draft.ts';

interface FillLinesProps {
  lines: readonly FillLine[];
  onChange: (lines: readonly FillLine[]) => void;
  error: (line: FillLine, field: keyof FillTexts) => string | undefined;
  currency: string;
  timesIfEmpty: ReadonlyMap<number, string>;
}

/** All fills of the trade, entries before exits. Alt+Enter adds one like the one the keyboard is in. */
export function FillLines({ lines, onChange, error, currency, timesIfEmpty }: FillLinesProps) {
  const format = useFormat();
  const body = useRef<HTMLDivElement>(null);
  const added = useRef<number | null>(null);
  const rest = restOf(lines);
  const firstOpen = lines.find(({ kind, quantity }) => kind === 'exit' && quantity === '');

  useEffect(() => {
    // It may be called once more for what stood here before the line.
    const field = added.current === null ? null : body.current?.querySelector<HTMLElement>(`[data-line="${added.current}"] input`);
    if (!field) return;
    field.focus();
    added.current = null;
  });

  function add(kind: FillLine['kind'], after?: number) {
    const line = newLine(kind);
    const last = after ?? lines.findLastIndex((one) => one.kind === kind);
    added.current = line.id;
    onChange(lines.toSpliced(last < 0 ? lines.length : last + 1, 0, line));
  }
  function remove({ id, kind }: FillLine) {
    const left = lines.filter((line) => line.id !== id);
    added.current = left.findLast((line) => line.kind === kind)?.id ?? left[0]?.id ?? null;
    onChange(left);
  }
  function onKeyDown(event: KeyboardEvent, line: FillLine, at: number) {
    if (!event.altKey) return;
    if (event.key === 'Enter') add(line.kind, at);
    else if (event.key === 'Backspace' && isRemovable(line)) remove(line);
    else return;
    event.preventDefault();
  }
  const isRemovable = ({ kind }: FillLine) => kind === 'exit' || lines.filter((line) => line.kind === 'entry').length > 1;
  return (
    <div>
      <div aria-hidden className={`${FILL_COLUMNS} mb-1 text-sm font-medium text-fg-2`}>
        <span />
        <span className="text-right">Size</span>
        <span className="text-right">Price</span>
        <span className="text-right">Fees{currency && `, ${currency}`}</span>
        <span>Time</span>
        <span />
      </div>
      <div ref={body} className="flex flex-col gap-1.5">
        {lines.map((line, at) => {
          const n = lines.slice(0, at + 1).filter(({ kind }) => kind === line.kind).length;
          const name = `${line.kind === 'entry' ? 'Entry' : 'Exit'} ${n}`;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
            <div
              key={line.id}
              role="group"
              aria-label={name}
              data-line={line.id}
              className={FILL_COLUMNS}
              onKeyDown={(event) => onKeyDown(event, line, at)}
            >
              <span className="flex h-7 items-center text-sm text-fg-2">{name}</span>
              <FillFields
                name={name}
                value={line}
                onChange={(changes) => onChange(lines.map((one) => (one.id === line.id ? { ...one, ...changes } : one)))}
                error={(field) => error(line, field)}
                timeIfEmpty={timesIfEmpty.get(line.id)}
                quantityIfEmpty={line.id === firstOpen?.id && rest !== '0' ? rest : undefined}
              />
              {isRemovable(line) && (
                <IconButton
                  icon={X}
                  size="sm"
                  className="mt-0.5"
                  label={`Remove ${name.toLowerCase()}`}
                  kbd={keyLabel('Alt+Backspace')}
                  tabIndex={-1}
                  onClick={() => remove(line)}
                />
              )}
            </div>
          );
        })}
      </div>
      <div className="mt-1.5 flex items-center gap-1">
        <Button size="sm" variant="quiet" icon={Plus} onClick={() => add('entry')}>
          Entry
        </Button>
        <Button size="sm" variant="quiet" icon={Plus} onClick={() => add('exit')}>
          Exit
        </Button>
        <span className="ml-auto text-xs text-fg-3">
          {keyLabel('Alt+Enter')} adds a line, {keyLabel('Alt+Backspace')} removes it. Times are of {format.zone}.
        </span>
      </div>
    </div>
  );
}

const FILL_COLUMNS = 'grid grid-cols-[52px_minmax(0,1fr)_minmax(0,1.1fr)_minmax(0,0.8fr)_minmax(0,1.4fr)_24px] items-start gap-2';
