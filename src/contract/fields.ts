import { z } from 'zod';
import { command, query } from './call.ts';
import { Count, Line, Name, Nothing, Uid } from './values.ts';

export const FieldType = z.enum(['text', 'number', 'choice', 'yesNo', 'day']);
const Choices = z.array(Line.min(1, 'Enter a choice.')).max(200);

/** Something the user wants to note of every trade. Its values are said with trades.annotate. */
export const CustomField = z.strictObject({ uid: Uid, name: Name, type: FieldType, choices: Choices, uses: Count });
export type CustomField = z.infer<typeof CustomField>;
export type FieldType = z.infer<typeof FieldType>;

export const fields = {
  list: query({ about: 'All custom fields', in: Nothing, out: z.strictObject({ fields: z.array(CustomField) }) }),
  create: command({
    about: 'Add a custom field',
    in: z.strictObject({ name: Name, type: FieldType, choices: Choices.default([]) }),
    out: CustomField,
  }),
  edit: command({
    about: 'Rename a custom field or change its choices; its type stays',
    in: z.strictObject({ uid: Uid, changes: z.strictObject({ name: Name, choices: Choices }).partial() }),
    out: CustomField,
  }),
  order: command({ about: 'Put the custom fields in this order', in: z.strictObject({ fields: z.array(Uid).max(500) }), out: Nothing }),
  remove: command({
    about: 'Remove a custom field with its values; undo brings all of it back',
    in: z.strictObject({ uid: Uid }),
    out: z.strictObject({ uses: Count }),
  }),
};
