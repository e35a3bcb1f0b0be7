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
  readonly items: readonly Item[];
}
