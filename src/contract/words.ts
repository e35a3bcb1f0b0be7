import { z } from 'zod';
import { Decimal, Instant, Line, Uid } from './values.ts';

/** Markdown. */
export const Note = z
  .string()
  .max(100_000, 'Use at most 100,000 characters.')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'Use visible characters only.');

export const TagColour = z.enum(['grey', 'blue', 'cyan', 'green', 'olive', 'brown', 'pink', 'violet']);
export const TagRef = z.strictObject({
  uid: Uid,
  name: z.string(),
  kind: z.enum(['setup', 'mistake', 'emotion', 'market', 'other']),
  colour: TagColour,
});
export const NewImage = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Enter the hash of a stored image.'),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  caption: Line,
});
export const Image = z.strictObject({ uid: Uid, ...NewImage.shape });
const Rating = z.int().min(1, 'Choose 1 to 5.').max(5, 'Choose 1 to 5.');

/** What another anchor of the same trade says where only one value can count: kept, and shown beside it. */
export const AlsoSaid = z.strictObject({
  anchor: Uid,
  about: z.enum(['rating', 'reviewed', 'setup', 'tick', 'field']),
  /** The rule or the field. */
  subject: Uid.nullable(),
  value: z.string(),
});

/** All that was said about one trade, exit, day, plan or setup, whichever of its fills it was said on. */
export const Words = z.strictObject({
  /** What an edit of the note names, so that nobody overwrites what he has not seen. */
  version: z.int(),
  note: z.string(),
  rating: Rating.nullable(),
  reviewedAt: Instant.nullable(),
  /** Fills or result are no longer what they were at the review. */
  changedSinceReview: z.boolean(),
  setup: TagRef.nullable(),
  tags: z.array(TagRef),
  ticks: z.array(z.strictObject({ rule: Uid, kept: z.boolean() })),
  fields: z.array(z.strictObject({ field: Uid, value: z.string() })),
  images: z.array(Image),
  alsoSaid: z.array(AlsoSaid),
});

/** What is left out stays. */
export const WordChanges = z
  .strictObject({
    note: Note,
    rating: Rating.nullable(),
    reviewed: z.boolean(),
    addTags: z.array(Uid).max(100),
    removeTags: z.array(Uid).max(100),
    /** A tag of a group of setups: a trade has one. */
    setup: Uid.nullable(),
    /** kept null: not answered. */
    ticks: z.array(z.strictObject({ rule: Uid, kept: z.boolean().nullable() })).max(200),
    fields: z.array(z.strictObject({ field: Uid, value: z.string().max(2000).nullable() })).max(200),
    addImages: z.array(NewImage).max(50),
    removeImages: z.array(Uid).max(50),
    editImages: z.array(z.strictObject({ uid: Uid, caption: Line })).max(50),
    /** The order of all of them; one that is not named comes last. */
    orderImages: z.array(Uid).max(500),
  })
  .partial();

export type Words = z.infer<typeof Words>;
export type TagRef = z.infer<typeof TagRef>;
export type TagColour = z.infer<typeof TagColour>;
export type AlsoSaid = z.infer<typeof AlsoSaid>;
export type WordChanges = z.infer<typeof WordChanges>;

/** The version that was seen; null: whatever stands there now. */
export const SeenVersion = z.int().min(0).nullable();
/** Money, exact, as text; null where it cannot be known. */
export const Amount = Decimal.nullable();
/** An ISO instant, or the date alone where the broker said no more. */
export const Moment = z.string();
