/** What the first bytes say about the text. `bytes`: they say nothing, it is UTF-8 or a code page. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes';

export function textEncoding(head: Uint8Array): TextEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return byNulls(head.subarray(0, 4096));
}

/** Without a mark UTF-16 shows by its NULs: in Latin text every other byte is one. */
function byNulls(head: Uint8Array): TextEncoding {
  if (head.length < 4) return 'bytes';
  const nulls = [0, 0] as [number, number];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) nulls[i & 1 ? 1 : 0]++;
  const pairs = head.length / 2;
  const [even, odd] = nulls;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return 'bytes';
}
