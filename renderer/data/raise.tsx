import type { LucideIcon } from 'lucide-react';
import { toast } from 'sonner';
import { Toast } from '../ui/toast.tsx';
import { type ToastAction, ToastButton } from './toast-button.tsx';

export interface Message {
  icon: LucideIcon;
  sentence: string;
  tone?: 'plain' | 'danger';
  code?: string;
  action?: ToastAction;
  /** Beside it: "Open". */
  second?: ToastAction | undefined;
  /** A message with the same name takes its place. */
  name?: string;
  /** Stays until dismissed. */
  stays?: boolean;
}

/** Shows one toast. The app speaks through say.ts; this is how a toast is built. */
export function raise({ icon, sentence, tone = 'plain', code, action, second, name, stays = false }: Message): void {
  const before = name ? shown.get(name) : undefined;
  if (before !== undefined) toast.dismiss(before);
  const shownAs = toast.custom(
    (id) => (
      <Toast
        icon={icon}
        tone={tone}
        code={code}
        onClose={() => toast.dismiss(id)}
        actions={
          action && [second, action].map((one) => one && <ToastButton key={one.label} action={one} onPress={() => toast.dismiss(id)} />)
        }
      >
        {sentence}
      </Toast>
    ),
    { duration: stays ? Number.POSITIVE_INFINITY : action ? 10_000 : 5_000 },
  );
  if (name) shown.set(name, shownAs);
}

/** Each gets an id of its own: sonner lets one that is on its way out take a new one of the same id with it. */
const shown = new Map<string, string | number>();
