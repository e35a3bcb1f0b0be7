const DECLARATIONS = [
  /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)/i,
  /<meta[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i,
  /^\s*CHARSET:\s*([\w-]+)/im,
];
const WESTERN = 'windows-1252';

/** The code page that a document names, for the case that it is not Unicode. */
export function declaredCodePage(head: string): string {
  const start = head.slice(0, 4096);
  const name = DECLARATIONS.map((declaration) => declaration.exec(start)?.[1]).find((found) => found !== undefined);
  if (name === undefined) return WESTERN;
  return known(/^\d{3,4}$/.test(name) ? `windows-${name}` : name);
}

function known(name: string): string {
  try {
    const encoding = new TextDecoder(name).encoding;
    return encoding.startsWith('utf-') ? WESTERN : encoding;
  } catch {
    return WESTERN;
  }
}
