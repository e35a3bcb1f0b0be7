import type { Press } from './key-presses.ts';

const isMac = navigator.platform.startsWith('Mac');

export function pressOf(event: KeyboardEvent): Press {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return { key: event.key, code: event.code, mod, shift: event.shiftKey, alt: event.altKey };
}
