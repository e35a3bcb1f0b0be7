const isMac = navigator.platform.startsWith('Mac');

/** "Mod+Shift+Z" as it stands on this machine's keyboard: "Ctrl Shift Z" or "⌘ ⇧ Z". A sequence "G A" stays as it is. */
export function keyLabel(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => (isMac ? MAC[key] : OTHER[key]) ?? key)
    .join(' ');
}

const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const OTHER: Record<string, string> = { Mod: 'Ctrl' };
