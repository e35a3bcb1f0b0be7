/** A WebP with its frame and transparency alone. The browser adds a colour profile, which says sRGB, as is understood without it. */
export async function plainWebp(blob: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = 8 + view.getUint32(at + 4, true);
    const part = bytes.slice(at, at + size + (size % 2));
    if (name === 'VP8X') part[8] = (part[8] ?? 0) & ALPHA;
    if (KEPT.has(name)) parts.push(part);
    at += size + (size % 2);
  }
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, 4 + parts.reduce((sum, part) => sum + part.length, 0), true);
  return new Blob(['RIFF', length, 'WEBP', ...parts], { type: 'image/webp' });
}

const ALPHA = 0x10;
const KEPT = new Set(['VP8X', 'ALPH', 'VP8 ', 'VP8L']);
