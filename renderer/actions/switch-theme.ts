import { SunMoon } from 'lucide-react';
import { api } from '../api.ts';
import { runCommand } from '../data/run-command.ts';
import type { Action } from './action.ts';

export const switchTheme: Action = {
  icon: SunMoon,
  label: ({ settings }) => `Switch to ${otherTheme(settings.theme)}`,
  run: ({ settings }) => runCommand(api.settings.update, { theme: otherTheme(settings.theme) }),
};

/** The other one of what is seen now, whoever chose it. */
function otherTheme(theme: 'system' | 'light' | 'dark'): 'light' | 'dark' {
  const dark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  return dark ? 'light' : 'dark';
}
