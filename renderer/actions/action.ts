import type { LucideIcon } from 'lucide-react';
import type { ActionDeclaration, ActionId } from '../../src/contract/actions.ts';
import type { HistoryState } from '../../src/contract/history.ts';
import type { HostState } from '../../src/contract/host.ts';
import type { Settings } from '../../src/contract/settings.ts';
import type { Format } from '../format/create-format.ts';

/** What an action may look at and do. */
export interface ActionContext {
  settings: Settings;
  /** null until they are known. */
  host: HostState | null;
  history: HistoryState | null;
  format: Format;
  go(path: string): void;
}

/** What the page adds to a declared action. */
export interface Action {
  icon: LucideIcon;
  /** When the name depends on what it would do: "Undo: Add account IBKR Margin". */
  label?(context: ActionContext): string;
  /** Left out where it makes no sense. */
  when?(context: ActionContext): boolean;
  /** Would do nothing, as far as is known: not offered. Its key asks all the same, for what is known may be a moment old. */
  idle?(context: ActionContext): boolean;
  run(context: ActionContext): unknown;
}

/** An action ready to be shown and run. */
export interface BoundAction extends Omit<ActionDeclaration, 'id' | 'menu'> {
  id: ActionId;
  icon: LucideIcon;
  label: string;
  enabled: boolean;
  idle: boolean;
  run(): void;
}
