import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface ToastProps {
  icon: LucideIcon;
  tone?: 'plain' | 'danger';
  /** One sentence. */
  children: ReactNode;
  actions?: ReactNode;
  code?: string | undefined;
  onClose: () => void;
}

export function Toast({ icon, tone = 'plain', children, actions, code, onClose }: ToastProps) {
  const ink = tone === 'danger' ? 'text-danger' : 'text-fg-2';
  return (
    <div className="flex min-h-10 items-start gap-2.5 rounded-lg border border-line-2 bg-pop py-1.5 pr-1.5 pl-3 text-base text-fg shadow-pop">
      <Icon of={icon} className={`mt-1.5 ${ink}`} />
      <div className="min-w-0 flex-1 py-1">
        <p className="break-words">{children}</p>
        {code && (
          <p data-code className="text-xs text-fg-3 select-all">
            {code}
          </p>
        )}
      </div>
      {actions}
      {/* No tooltip here: toasts come and go under the pointer. */}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={onClose}
        className="grid size-7 shrink-0 place-items-center rounded-md text-fg-2 hover:bg-hover hover:text-fg"
      >
        <Icon of={X} size={14} />
      </button>
    </div>
  );
}
