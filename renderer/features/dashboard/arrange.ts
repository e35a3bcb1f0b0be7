import { type DashboardCard, type Layout, sized } from './layout.ts';

/** To another place in the order: so many further, as far as there are any. */
export function moveCard(layout: Layout, id: string, by: number): Layout {
  const from = layout.cards.findIndex((card) => card.id === id);
  return placeCard(layout, id, from + by);
}

export function placeCard(layout: Layout, id: string, to: number): Layout {
  const card = layout.cards.find((each) => each.id === id);
  if (!card) return layout;
  const cards = layout.cards.filter((each) => each !== card);
  const place = Math.max(0, Math.min(cards.length, to));
  if (layout.cards[place] === card) return layout;
  return { ...layout, cards: cards.toSpliced(place, 0, card) };
}

/** Never below what it needs, never above what the page has. */
export function resizeCard(layout: Layout, id: string, size: { wide: number; high: number }): Layout {
  return { ...layout, cards: layout.cards.map((card) => (card.id === id ? sized({ ...card, ...size }) : card)) };
}

export const removeCard = (layout: Layout, id: string): Layout => ({ ...layout, cards: layout.cards.filter((card) => card.id !== id) });

export const addCard = (layout: Layout, card: DashboardCard): Layout => ({ ...layout, cards: [...layout.cards, card] });

/** The card one is on after a step was undone or done again: the one that came back, the same as before, or what stands where it stood. */
export function focusAfter(before: Layout, after: Layout, focused: string | null): string | null {
  const has = ({ cards }: Layout, id: string | null) => cards.some((card) => card.id === id);
  const back = after.cards.find(({ id }) => !has(before, id));
  if (back) return back.id;
  if (has(after, focused)) return focused;
  const place = before.cards.findIndex(({ id }) => id === focused);
  return after.cards[Math.min(Math.max(0, place), after.cards.length - 1)]?.id ?? null;
}
