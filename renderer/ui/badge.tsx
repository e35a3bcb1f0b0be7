import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A state in words, with its icon: "agrees", "14 questions". */
export function Badge({ icon, tone = 'plain', children }: { icon?: LucideIcon; tone?: 'plain' | 'warn' | 'danger'; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 align-middle text-sm whitespace-nowrap ${INK[tone]}`}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  );
}

const INK = { plain: 'text-fg-2', warn: 'text-warn', danger: 'text-danger' } as const;
