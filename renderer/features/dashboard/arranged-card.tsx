import { GripVertical, MoveDiagonal2, X } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { moveCard, placeCard, removeCard, resizeCard } from './arrange.ts';
import { DashboardCard } from './dashboard-card.tsx';
import { CELL, placeOf } from './dashboard-grid.tsx';
import type { DashboardCard as Card, Layout } from './layout.ts';
import { nameOfCard } from './name-of-card.ts';

interface ArrangedCardProps {
  card: Card;
  place: number;
  layout: Layout;
  /** And which card has the focus then. */
  onChange(layout: Layout, focus: string | null): void;
  onSay(sentence: string): void;
  grid: RefObject<HTMLElement | null>;
}

/** A card under its handle: dragged or walked by arrows to its place, sized at its corner or with Shift. */
export function ArrangedCard({ card, place, layout, onChange, onSay, grid }: ArrangedCardProps) {
  const name = nameOfCard(card);
  const over = useRef<string | null>(null);
  const sizing = useRef<{ x: number; y: number; wide: number; high: number } | null>(null);

  function move(by: number) {
    const next = moveCard(layout, card.id, by);
    onChange(next, card.id);
    onSay(`${name}: place ${next.cards.findIndex(({ id }) => id === card.id) + 1} of ${next.cards.length}`);
  }
  function resize(wide: number, high: number) {
    const next = resizeCard(layout, card.id, { wide, high });
    const now = next.cards[place];
    if (!now || (now.wide === card.wide && now.high === card.high)) return onSay(`${name}: not any further`);
    onChange(next, card.id);
    onSay(`${name}: ${now.wide} of 24 columns wide, ${now.high} rows high`);
  }
  function remove() {
    const near = layout.cards[place + 1] ?? layout.cards[place - 1];
    onChange(removeCard(layout, card.id), near?.id ?? null);
    onSay(`${name} taken away`);
  }
  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step && shiftKey) resize(card.wide + (step[0] as number), card.high + (step[1] as number));
    else if (step) move((step[0] as number) + (step[1] as number));
    else if (key === 'Home') move(-place);
    else if (key === 'End') move(layout.cards.length);
    else if (key === 'Delete' || key === 'Backspace') remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  /** It takes the place of whatever it is drawn over. */
  function drag(event: PointerEvent) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const under = document.elementsFromPoint(event.clientX, event.clientY).map((element) => element.closest<HTMLElement>('[data-card]'));
    const id = under.find((element) => element && grid.current?.contains(element))?.dataset.card ?? null;
    if (id === over.current) return;
    over.current = id;
    if (id !== null && id !== card.id)
      onChange(
        placeCard(
          layout,
          card.id,
          layout.cards.findIndex((each) => each.id === id),
        ),
        card.id,
      );
  }
  function size(event: PointerEvent) {
    const start = sizing.current;
    if (!start || !grid.current) return;
    const column = (grid.current.clientWidth + 10) / 24;
    const wide = start.wide + Math.round((event.clientX - start.x) / column);
    const high = start.high + Math.round((event.clientY - start.y) / 24);
    if (wide !== card.wide || high !== card.high) onChange(resizeCard(layout, card.id, { wide, high }), card.id);
  }
  return (
    <li data-card={card.id} className={CELL} style={placeOf(card)}>
      <div inert className="h-full opacity-60">
        <DashboardCard card={card} />
      </div>
      <button
        type="button"
        data-handle
        aria-describedby="arrange-keys"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          over.current = card.id;
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          over.current = null;
        }}
        className="absolute inset-0 z-10 grid cursor-grab touch-none place-items-center rounded-lg border border-accent-line bg-accent-soft focus-visible:outline-offset-0 active:cursor-grabbing"
      >
        <span className="flex items-center gap-1.5 rounded-md border border-line-2 bg-pop px-2 py-1 text-sm shadow-pop">
          <Icon of={GripVertical} size={14} className="text-fg-3" />
          <span className="font-medium">{name}</span>
          <span aria-hidden className="text-fg-3 tabular-nums">
            {card.wide} × {card.high}
          </span>
          <span className="sr-only">
            , {card.wide} of 24 columns wide, {card.high} rows high
          </span>
        </span>
      </button>
      <span className="absolute top-1 right-1 z-20 rounded-md bg-pop">
        <IconButton icon={X} size="sm" label={`Take ${name} away`} kbd="Del" onClick={remove} />
      </span>
      {/* The keys of the handle do the same. */}
      <span
        aria-hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          sizing.current = { x: event.clientX, y: event.clientY, wide: card.wide, high: card.high };
        }}
        onPointerMove={size}
        onPointerUp={() => {
          sizing.current = null;
        }}
        className="absolute right-0 bottom-0 z-20 grid size-6 cursor-nwse-resize touch-none place-items-center text-fg-2"
      >
        <Icon of={MoveDiagonal2} size={14} />
      </span>
    </li>
  );
}
