export interface Press {
  key: string;
  code: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

/** Recognises "Mod+Shift+Z", "?" and sequences such as "G A", fed one press at a time. */
export function createKeyReader(now: () => number) {
  let before: { press: Press; at: number } | null = null;

  /** The first of these shortcuts that this press completes. */
  return function read(press: Press, shortcuts: readonly string[]): string | null {
    const first = before && now() - before.at < SEQUENCE_MS ? before.press : null;
    const found =
      shortcuts.find((keys) => isSequence(keys) && first !== null && completes(keys, first, press)) ??
      shortcuts.find((keys) => !isSequence(keys) && matches(keys, press)) ??
      null;
    before = found ? null : { press, at: now() };
    return found;
  };
}

const SEQUENCE_MS = 1200;
const isSequence = (keys: string) => keys.includes(' ');

function completes(keys: string, first: Press, second: Press): boolean {
  const [one = '', two = ''] = keys.split(' ');
  return matches(one, first) && matches(two, second);
}

function matches(keys: string, press: Press): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) as string;
  // Where "?" or "," sits, and whether it needs Shift, is a matter of the keyboard.
  const shift = /^[A-Z0-9]$|^F\d+$/.test(key) ? press.shift === parts.includes('Shift') : true;
  return press.mod === parts.includes('Mod') && !press.alt && shift && isKey(key, press);
}

/** On a keyboard without Latin letters the place of the key counts. */
function isKey(key: string, press: Press): boolean {
  if (press.key.toUpperCase() === key) return true;
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`;
  return press.key > '\u007f' && press.key.length === 1 && press.code === `Key${key}`;
}
