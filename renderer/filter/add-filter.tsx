import { Command } from 'cmdk';
import { Plus, Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Filter } from '../../src/contract/filter.ts';
import { useFormat } from '../format/format-context.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Popover } from '../ui/popover.tsx';
import type { Dimension } from './dimensions.ts';
import { useFacets } from './editors/use-facets.ts';
import { classOffers, dimensionOffers, fixedOffers, listedOffers, type Offer, textOffer } from './offers.ts';

interface AddFilterProps {
  filter: Filter;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  kbd?: string | undefined;
  /** With what to filter by at once, or with a kind whose editor is wanted. */
  onAdd: (part: Partial<Filter>, edit: Dimension | null) => void;
}

/** Type a kind of filter, or better a value: "gap" finds the setup, the symbol and the word. */
export function AddFilter({ filter, isOpen, onOpen, kbd, onAdd }: AddFilterProps) {
  return (
    <Popover
      label="Add filter"
      open={isOpen}
      onOpenChange={onOpen}
      className="overflow-hidden"
      trigger={
        <button
          type="button"
          data-stop
          className="flex h-6 shrink-0 items-center gap-1 rounded-md border border-dashed border-line-2 px-1.5 text-sm whitespace-nowrap text-fg-2 transition-colors hover:border-line-3 hover:text-fg"
        >
          <Icon of={Plus} size={12} />
          Add filter
          {kbd && <Kbd>{kbd}</Kbd>}
        </button>
      }
    >
      <Offers
        filter={filter}
        onChoose={(offer) => {
          onOpen(false);
          onAdd(offer.apply(filter), offer.value === null ? offer.dimension : null);
        }}
      />
    </Popover>
  );
}

function Offers({ filter, onChoose }: { filter: Filter; onChoose: (offer: Offer) => void }) {
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const offers = useOffers(filter, typed.trim());
  const [picked, setPicked] = useState('');
  const moved = useRef(false);
  const move = () => {
    moved.current = true;
  };
  // What is found a moment later comes first all the same, unless somebody has moved on in the list.
  const selected = moved.current && offers.some(({ key }) => key === picked) ? picked : (offers[0]?.key ?? '');
  return (
    <Command
      shouldFilter={false}
      label="Add filter"
      className="w-80"
      value={selected}
      onValueChange={setPicked}
      onKeyDown={(event) => event.key.startsWith('Arrow') && move()}
      onPointerMove={move}
    >
      <div className="flex h-9 items-center gap-2 border-b border-line px-2.5">
        <Icon of={Search} size={14} className="text-fg-3" />
        <Command.Input
          value={typed}
          onValueChange={(text) => {
            moved.current = false;
            setTyped(text);
          }}
          maxLength={200}
          placeholder="Symbol, setup, tag, win, this year"
          className="min-w-0 flex-1 bg-transparent outline-none"
        />
      </div>
      <Command.List className="max-h-96 overflow-auto p-1">
        {offers.map((offer) => (
          <Command.Item
            key={offer.key}
            value={offer.key}
            onSelect={() => onChoose(offer)}
            className="flex h-7 items-center gap-1.5 rounded-md px-2 select-none data-[selected=true]:bg-accent-soft"
          >
            <span className={offer.value === null ? '' : 'shrink-0 text-fg-3'}>{offer.label}</span>
            {offer.value !== null && <span className="truncate">{offer.value}</span>}
            {offer.count !== undefined && <span className="ml-auto shrink-0 pl-2 text-sm text-fg-3">{format.number(offer.count)}</span>}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

function useOffers(filter: Filter, typed: string): Offer[] {
  const asks = typed !== '';
  const setups = useFacets(filter, 'setups', typed, FEW, asks) ?? [];
  const symbols = useFacets(filter, 'symbols', typed, FEW, asks) ?? [];
  const tags = useFacets(filter, 'tags', typed, FEW, asks) ?? [];
  const accounts = useFacets(filter, 'accounts', typed, FEW, asks) ?? [];
  const classes = useFacets(filter, 'classes', '', 50, asks) ?? [];
  if (!asks) return dimensionOffers('');
  return [
    ...dimensionOffers(typed),
    ...listedOffers('setups', typed, setups),
    ...listedOffers('symbols', typed, symbols),
    ...listedOffers('tags', typed, tags),
    ...listedOffers('accounts', typed, accounts),
    ...classOffers(typed, classes),
    ...fixedOffers(typed),
    textOffer(typed),
  ];
}

const FEW = 5;
