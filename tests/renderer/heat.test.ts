import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heatClass, heatOf } from '../../renderer/features/days/heat.ts';

const SIGNS = [-1, 1] as const;
const STEPS = [1, 2, 3, 4, 5];

test('every step of every sign has a colour of its own', () => {
  const theme = readFileSync(new URL('../../renderer/app.css', import.meta.url), 'utf8');
  for (const of of ['cell', 'box'] as const) {
    const classes = SIGNS.flatMap((sign) => STEPS.map((step) => heatClass({ sign, step }, of) as string));
    expect(new Set(classes).size).toBe(10);
    for (const [, side, share] of classes.map((name) => name.split('-')))
      expect(theme).toContain(`  --color-${side}-${share}: color-mix(in oklab, var(--${side}-mark) ${share}%, var(--bg-card));`);
  }
});

test('days are as strong as they are large against an ordinary one, and a day without a result has none', () => {
  const heat = heatOf(['100', '-100', '100', null, '0']);
  const steps = ['1', '-40', '80', '-150', '250', '0', null].map((net) => heat(net));
  expect(steps.map(({ sign, step }) => sign * step)).toEqual([1, -2, 3, -4, 5, 0, 0]);
  expect(heatClass(heat('0'), 'cell')).toBeUndefined();
});
