import { z } from 'zod';
import { command, query } from './call.ts';
import { Count, Currency, Decimal, Line, Name, Nothing, Uid, Version } from './values.ts';
import { Note, TagColour } from './words.ts';

export const TagGroupKind = z.enum(['setup', 'mistake', 'emotion', 'market', 'other']);
const Phase = z.enum(['entry', 'management', 'exit']);
const RuleText = Line.min(1, 'Enter a rule, such as Above the opening range.');
/** A setup's page is its playbook. */
export const SetupRule = z.strictObject({ uid: Uid, phase: Phase, text: RuleText });
export const Tag = z.strictObject({
  uid: Uid,
  group: Uid,
  name: Name,
  description: Note,
  colour: TagColour,
  archived: z.boolean(),
  /** Where it is said now, the bin included. */
  uses: Count,
  rules: z.array(SetupRule),
  version: Version,
});
export const TagGroup = z.strictObject({ uid: Uid, name: Name, kind: TagGroupKind, tags: z.array(Tag) });

/** What some closed trades of a setup came to. Mean R over those whose risk is known; money by currency, never added across. */
const Came = z.strictObject({
  trades: Count,
  meanR: z.strictObject({ value: z.number(), n: Count }).nullable(),
  net: z.array(z.strictObject({ currency: Currency, net: Decimal })),
});
export const SetupFigures = z.strictObject({
  open: Count,
  closed: Came,
  /** Every rule there is now was kept; at least one was broken. The rest is not answered in full. */
  allKept: Came,
  someBroken: Came,
  rules: z.array(z.strictObject({ rule: Uid, kept: Came, broken: Came })),
});

export type SetupFigures = z.infer<typeof SetupFigures>;
export type Came = z.infer<typeof Came>;
export type Tag = z.infer<typeof Tag>;
export type TagGroup = z.infer<typeof TagGroup>;
export type TagGroupKind = z.infer<typeof TagGroupKind>;
export type SetupRule = z.infer<typeof SetupRule>;

export const tags = {
  list: query({ about: 'All tags in their groups', in: Nothing, out: z.strictObject({ groups: z.array(TagGroup) }) }),
  createGroup: command({ about: 'Add a group of tags', in: z.strictObject({ name: Name, kind: TagGroupKind }), out: TagGroup }),
  renameGroup: command({ about: 'Rename a group of tags', in: z.strictObject({ uid: Uid, name: Name }), out: TagGroup }),
  orderGroups: command({ about: 'Put the groups in this order', in: z.strictObject({ groups: z.array(Uid).max(200) }), out: Nothing }),
  removeGroup: command({ about: 'Remove a group without tags', in: z.strictObject({ uid: Uid }), out: Nothing }),
  create: command({
    about: 'Add a tag to a group, or to the first group of a kind, which is made when there is none',
    in: z.strictObject({
      group: z.union([Uid, TagGroupKind]),
      name: Name,
      description: Note.default(''),
      colour: TagColour.default('grey'),
    }),
    out: Tag,
  }),
  edit: command({
    about: 'Rename, describe, colour, move or archive a tag; what is left out stays',
    in: z.strictObject({
      uid: Uid,
      version: Version,
      changes: z.strictObject({ name: Name, description: Note, colour: TagColour, group: Uid, archived: z.boolean() }).partial(),
    }),
    out: Tag,
  }),
  merge: command({
    about: 'Make one tag of two: wherever the first was said, the second is said now, with the description of both',
    in: z.strictObject({ from: Uid, into: Uid }),
    out: Tag,
  }),
  remove: command({
    about: 'Remove a tag, also from wherever it is said; undo brings all of it back',
    in: z.strictObject({ uid: Uid }),
    out: z.strictObject({ uses: Count }),
  }),
  setRules: command({
    about: 'The rules of a setup, in order; a rule that keeps its uid keeps its ticks',
    in: z.strictObject({
      tag: Uid,
      rules: z.array(z.strictObject({ uid: Uid.nullable(), phase: Phase, text: RuleText })).max(100),
    }),
    out: Tag,
  }),
  figures: query({
    about: 'What the closed trades of a setup came to, and what keeping or breaking each of its rules did',
    in: z.strictObject({ setup: Uid }),
    out: SetupFigures,
  }),
};
