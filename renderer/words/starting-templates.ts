import type { TemplateOf } from '../../src/contract/templates.ts';

export interface StartingTemplate {
  readonly name: string;
  readonly of: TemplateOf;
  readonly text: string;
}

/** Offered where the user has none of his own of that name; kept in the journal only once he keeps them. */
export const STARTING_TEMPLATES: readonly StartingTemplate[] = [
  {
    name: 'Day plan',
    of: 'day_plan',
    text: `## Market
What happened overnight, and which levels count today.

## What I trade
- [ ] Setups for today
- [ ] Levels drawn
- [ ] Size and largest loss set

## What keeps me out
News, tiredness, anything unusual.
`,
  },
  {
    name: 'Day review',
    of: 'day',
    text: `## What worked

## What did not

## Kept to the plan?
- [ ] Only trades of my setups
- [ ] Size as planned
- [ ] Stopped when I said I would

## Tomorrow
- [ ] One thing to do better
`,
  },
  {
    name: 'Week review',
    of: 'week',
    text: `## Best and worst trade

## What repeated itself

## Rules I broke, and what they cost

## Next week
- [ ] One habit to work on
- [ ] Dates to know
`,
  },
  {
    name: 'Trade',
    of: 'trade',
    text: `**Idea:** why here, why now.

**Wrong if:** what would have shown it.

**What happened:**

**Next time:**
`,
  },
];
