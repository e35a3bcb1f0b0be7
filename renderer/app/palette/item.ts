import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** One line of the palette: what it shows, and what it opens. */
export interface Item {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly body: ReactNode;
  /** Printed at its end. */
  readonly key?: string;
  run(): void;
  /** What Ctrl Enter does instead. */
  readonly other?: { readonly says: string; run(): void };
}
export interface ItemGroup {
  readonly name: string;
  /** How many there are, where not all are shown. */
  readonly total?: number;
  /** Said at once of what is typed; of the others an answer may stand here that is of what was typed before. */
  readonly isAtOnce?: boolean;
  readonly items: readonly Item[];
}
