import { clsx } from 'clsx';
import { CircleQuestionMark, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface AlertProps {
  tone: 'info' | 'warn' | 'danger';
  /** What happened. */
  title: string;
  /** What was kept, what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Small, at the end: "disk_full". */
  code?: string | undefined;
  className?: string;
}

export function Alert({ tone, title, children, actions, code, className }: AlertProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={clsx('flex gap-2.5 rounded-md border px-3 py-2.5', BOX[tone], className)}>
      <Icon of={ICON[tone]} className={`mt-0.5 ${INK[tone]}`} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="text-fg-2">{children}</div>}
        {(actions || code) && (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {actions}
            {code && <span className="ml-auto text-xs text-fg-2 select-all">{code}</span>}
          </div>
        )}
      </div>
    </div>
  );
}

const ICON = { info: Info, warn: CircleQuestionMark, danger: TriangleAlert } as const;
const INK = { info: 'text-fg-2', warn: 'text-warn', danger: 'text-danger' } as const;
const BOX = {
  info: 'border-line-2 bg-card',
  warn: 'border-[color-mix(in_oklab,var(--warn)_24%,var(--line-2))] bg-warn-soft',
  danger: 'border-[color-mix(in_oklab,var(--danger)_28%,var(--line-2))] bg-danger-soft',
} as const;
