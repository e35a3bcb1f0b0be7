import { type ActionId, actions } from '../../src/contract/actions.ts';
import type { ActionContext, BoundAction } from './action.ts';
import { behaviours } from './all.ts';

/** All actions that make sense here, in the order declared, ready to be shown and run. */
export function bindActions(context: ActionContext): BoundAction[] {
  const desktop = context.host?.kind === 'desktop';
  return actions.filter((declared) => desktop || !declared.desktopOnly).map((declared) => bind(declared, context));
}

function bind(declared: (typeof actions)[number], context: ActionContext): BoundAction {
  const { icon, label, when, idle, run } = behaviours[declared.id as ActionId];
  return {
    id: declared.id,
    name: declared.name,
    group: declared.group,
    keys: declared.keys,
    desktopOnly: declared.desktopOnly,
    icon,
    label: label?.(context) ?? declared.name,
    enabled: when?.(context) ?? true,
    idle: idle?.(context) ?? false,
    run: () => void run(context),
  };
}
