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
  cards.splice(Math.max(0, Math.min(cards.length, to)), 0, card);
  return { ...layout, cards };
}

/** Never below what it needs, never above what the page has. */
export function resizeCard(layout: Layout, id: string, size: { wide: number; high: number }): Layout {
  return { ...layout, cards: layout.cards.map((card) => (card.id === id ? sized({ ...card, ...size }) : card)) };
}

export const removeCard = (layout: Layout, id: string): Layout => ({ ...layout, cards: layout.cards.filter((card) => card.id !== id) });

export const addCard = (layout: Layout, card: DashboardCard): Layout => ({ ...layout, cards: [...layout.cards, card] });
