import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Instrument, InstrumentChoice } from '../../../src/contract/instruments.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { InstrumentHint } from './instrument-hint.tsx';
import { INSTRUMENT_CLASS } from './instrument-words.ts';
import { useSettled } from './use-settled.ts';

export interface NamedInstrument {
  symbol: string;
  /** What it was chosen to mean; null: as it reads. */
  chosen: InstrumentChoice | null;
}
interface SymbolFieldProps extends NamedInstrument {
  account: string | null;
  /** When it traded; null: now. */
  at?: string | null;
  onChange: (named: NamedInstrument) => void;
  error?: string | undefined;
  className?: string;
}

/** A symbol with completion, those traded last first; whatever else is typed is recognised as an import would, and said below. */
export function SymbolField({ symbol, chosen, account, at = null, onChange, error, className }: SymbolFieldProps) {
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const anchor = useRef<HTMLDivElement>(null);
  const text = useSettled(symbol.trim());
  const answer = useQuery(api.instruments.suggest, { text, limit: 8 }, { enabled: isOpen, keepPrevious: true });
  const options = (isOpen && answer.data?.instruments) || [];
  const isShown = isOpen && options.length > 0;

  function show(open: boolean) {
    setOpen(open);
    setActive(-1);
  }
  function choose(instrument: Instrument) {
    onChange({ symbol: instrument.symbol, chosen: { uid: instrument.uid } });
    show(false);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isShown) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || !isShown) return;
    // Enter takes what is marked, and never stores a trade from under an open list.
    event.preventDefault();
    const instrument = options[active];
    if (instrument) choose(instrument);
    else show(false);
  }
  return (
    <Popover.Root open={isShown} onOpenChange={show}>
      <Field
        label="Symbol"
        error={error}
        hint={<InstrumentHint symbol={symbol} chosen={chosen} account={account} at={at} onChange={onChange} />}
        className={className}
      >
        {(control) => (
          <Popover.Anchor asChild>
            <div ref={anchor}>
              <Input
                {...control}
                role="combobox"
                aria-expanded={isShown}
                aria-controls={isShown ? list : undefined}
                aria-autocomplete="list"
                aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
                value={symbol}
                maxLength={120}
                placeholder="AAPL, MNQZ5, EURUSD"
                onChange={(typed) => {
                  onChange({ symbol: typed, chosen: null });
                  setOpen(true);
                  setActive(-1);
                }}
                onKeyDown={onKeyDown}
                onBlur={() => show(false)}
              />
            </div>
          </Popover.Anchor>
        )}
      </Field>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => anchor.current?.contains(event.target as Node) && event.preventDefault()}
          className="z-50 max-h-64 min-w-(--radix-popover-trigger-width) animate-open overflow-auto rounded-lg border border-line-2 bg-pop p-1 shadow-pop outline-none"
        >
          <div id={list} role="listbox" aria-label="Instruments">
            {options.map((instrument, at) => (
              <div
                key={instrument.uid}
                id={`${list}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                // Before the field loses the focus.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(instrument);
                }}
                className="flex h-7 items-center gap-4 rounded-md px-2 select-none hover:bg-hover aria-selected:bg-accent-soft"
              >
                <span className="font-medium">{instrument.symbol}</span>
                <span className="ml-auto text-sm text-fg-3">{INSTRUMENT_CLASS[instrument.assetClass]}</span>
              </div>
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
