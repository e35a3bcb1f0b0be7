/**
 * 16 bytes as hex out of texts, the same every time: for what no fill names, such as the position that a merger makes. Four rounds of
 * a 32-bit mix; nobody is kept out by it.
 */
export function derivedUid(...parts: readonly string[]): string {
  const text = parts.join(':');
  return [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => mixed(text, seed).toString(16).padStart(8, '0')).join('');
}

function mixed(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
