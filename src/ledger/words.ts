import type { ReadContext } from '../db/context.ts';
import { type AnchorKind, type StoredImage, type StoredTag, type StoredWords, selectWords } from '../db/queries/annotations.ts';
import type { TradeRow } from '../db/queries/trades.ts';
import type { Anchors } from './anchors.ts';

export interface UnitedWords {
  version: number;
  note: string;
  rating: number | null;
  reviewedAt: number | null;
  changedSinceReview: boolean;
  setup: StoredTag | null;
  tags: StoredTag[];
  ticks: { rule: string; kept: boolean }[];
  fields: { field: string; value: string }[];
  images: Omit<StoredImage, 'position'>[];
  alsoSaid: { anchor: string; about: 'rating' | 'reviewed' | 'setup' | 'tick' | 'field'; subject: string | null; value: string }[];
}

/** What is said about each of these, whichever of its legs it was said on. */
export async function readWords(
  db: ReadContext['db'],
  kind: AnchorKind,
  of: readonly { readonly anchors: Pick<Anchors, 'all'>; readonly isNow: string }[],
): Promise<UnitedWords[]> {
  const stored = await selectWords(
    db,
    kind,
    of.flatMap(({ anchors }) => anchors.all),
  );
  const byAnchor = Map.groupBy(stored, ({ anchor }) => anchor);
  return of.map(({ anchors, isNow }) =>
    uniteWords(
      anchors.all.flatMap((anchor) => byAnchor.get(anchor) ?? []),
      isNow,
    ),
  );
}

/**
 * Where words meet, texts, tags and images unite, in the order of their anchors. Of what can be said once the earliest anchor's
 * counts; what another one says instead is kept where it is and shown.
 */
export function uniteWords(words: readonly StoredWords[], isNow: string): UnitedWords {
  const alsoSaid: UnitedWords['alsoSaid'] = [];
  const rating = once('rating', words, ({ rating: value }) => (value === null ? [] : [[null, value, String(value)]]));
  const reviewed = once('reviewed', words, (each) =>
    each.reviewedAt === null ? [] : [[null, each, new Date(each.reviewedAt).toISOString()]],
  );
  const setup = once('setup', words, ({ tags }) => tags.filter(isSetup).map((tag) => [null, tag, tag.name]));
  const ticks = once('tick', words, (each) => each.ticks.map((tick) => [tick.rule, tick, tick.kept ? 'kept' : 'not kept']));
  const fields = once('field', words, (each) => each.fields.map((field) => [field.field, field, field.value]));
  const tags = new Map(words.flatMap((each) => each.tags.filter((tag) => !isSetup(tag)).map((tag) => [tag.uid, tag])));
  const review = reviewed[0] ?? null;
  return {
    version: Math.max(0, ...words.map(({ version }) => version)),
    note: words
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n'),
    rating: rating[0] ?? null,
    reviewedAt: review?.reviewedAt ?? null,
    changedSinceReview: review !== null && review.reviewedAs !== isNow,
    setup: setup[0] ?? null,
    tags: [...tags.values()],
    ticks,
    fields,
    images: uniteImages(words).map(({ position: _, ...image }) => image),
    alsoSaid,
  };

  function once<T>(
    about: UnitedWords['alsoSaid'][number]['about'],
    all: readonly StoredWords[],
    valuesOf: (words: StoredWords) => [subject: string | null, value: T, text: string][],
  ): T[] {
    const said = new Map<string | null, { value: T; text: string }>();
    for (const each of all) {
      for (const [subject, value, text] of valuesOf(each)) {
        const first = said.get(subject);
        if (!first) said.set(subject, { value, text });
        else if (first.text !== text || about === 'reviewed') alsoSaid.push({ anchor: each.anchor, about, subject, value: text });
      }
    }
    return [...said.values()].map(({ value }) => value);
  }
}

/** In the order of their anchors, until somebody orders them as one: from then on no two of them share a place. */
export function uniteImages(words: readonly StoredWords[]): StoredImage[] {
  const images = words.flatMap((each) => each.images);
  const isOrdered = new Set(images.map(({ position }) => position)).size === images.length;
  return isOrdered ? images.toSorted((one, other) => one.position - other.position) : images;
}

export const isSetup = ({ kind }: StoredTag): boolean => kind === 'setup';

/** What a review looked at: how many fills, what they came to. Another one means that the trade changed since. */
export const reviewedAs = ({ fills, quantity, open_quantity, average_entry, average_exit, net }: TradeRow): string =>
  JSON.stringify([fills, quantity, open_quantity, average_entry, average_exit, net]);
