import { z } from 'zod';
import { command, query } from './call.ts';
import { Name, Nothing, Uid, Version } from './values.ts';
import { Note } from './words.ts';

/** Where a template is offered. */
export const TemplateOf = z.enum(['trade', 'exit', 'day', 'day_plan', 'week', 'plan']);
const Draft = z.strictObject({
  name: Name,
  of: TemplateOf,
  text: Note.refine((text) => text.trim() !== '', 'Enter the text to begin with.'),
  /** A note that is still empty begins with it: one template of each place does. */
  starts: z.boolean(),
});
export const Template = z.strictObject({ uid: Uid, ...Draft.shape, version: Version });
export type Template = z.infer<typeof Template>;
export type TemplateOf = z.infer<typeof TemplateOf>;

export const templates = {
  list: query({ about: 'Texts to begin a note with', in: Nothing, out: z.strictObject({ templates: z.array(Template) }) }),
  save: command({
    about: 'Add a template, or change the one that is named',
    in: z.strictObject({ uid: Uid.nullable(), version: Version.default(0), ...Draft.shape }),
    out: Template,
  }),
  remove: command({ about: 'Remove a template; notes that began with it stay', in: z.strictObject({ uid: Uid }), out: Nothing }),
};
