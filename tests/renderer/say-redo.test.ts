import { expect, it } from 'vitest';
import { sayRedo } from '../../renderer/features/imports/say-redo.ts';
import { createFormat } from '../../renderer/format/create-format.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const NOTHING = { same: 0, changed: 0, added: 0, gone: 0, kept: 0, others: [] };
const cash = { is: 'cash', changed: 2, added: 1, gone: 0 } as const;
const order = { is: 'order', changed: 0, added: 0, gone: 1 } as const;

it.each([
  ['nothing', { same: 1 }, 'Make it again', 'Nothing would change. 1 fill stays as it is.'],
  ['fills alone', { same: 3, changed: 1, gone: 2 }, 'Change 3 fills', '3 fills stay as they are, 1 changes, 2 go.'],
  ['each fill', { changed: 1, kept: 1 }, 'Change 1 fill', '1 fill changes. 1 value that you set yourself is kept.'],
  ['money alone', { others: [cash] }, 'Change 3 cash events', 'Cash events: 2 change, 1 comes.'],
  ['money beside fills', { same: 9, others: [cash] }, 'Change 3 cash events', '9 fills stay as they are. Cash events: 2 change, 1 comes.'],
  ['fills and one thing', { added: 5, others: [order] }, 'Change 5 fills and 1 order', '5 fills come. Orders: 1 goes.'],
  [
    'much',
    { added: 5, others: [cash, order] },
    'Change 5 fills and 4 more',
    '5 fills come. Cash events: 2 change, 1 comes. Orders: 1 goes.',
  ],
])('of an import that is made again and changes %s it says so', (_, seen, button, sentence) => {
  expect(sayRedo({ ...NOTHING, ...seen }, format)).toEqual({ button, sentence });
});
