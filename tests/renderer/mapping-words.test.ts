import { expect, test } from 'vitest';
import * as screen from '../../renderer/features/imports/mapping-words.ts';
import { CLASSES } from '../../renderer/filter/dimensions.ts';
import { CLASS_WORDS, FIELDS, ROW_KINDS } from '../../src/importers/mapper/template-words.ts';

test.each([
  ['fields', FIELDS, screen.FIELDS],
  ['kinds of rows', ROW_KINDS, screen.ROW_KINDS],
  ['classes', CLASS_WORDS, CLASSES],
])('the screen offers all %s that a mapping can have, and no others', (_what, known, offered) => {
  expect(Object.keys(offered)).toEqual([...known]);
});
