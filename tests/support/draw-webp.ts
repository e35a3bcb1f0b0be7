/** A whole WebP of one colour, any size in some thirty bytes: each of its five codes has one symbol, so no pixel takes a bit. */
export function drawWebp(width: number, height: number, [red, green, blue]: readonly number[] = [40, 90, 200]): Buffer {
  return webpOf(['VP8L', losslessFrame(width, height, [red ?? 0, green ?? 0, blue ?? 0])]);
}

/** A WebP of these chunks, as they are. */
export function webpOf(...chunks: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const body = Buffer.concat(
    chunks.map(([name, data]) => Buffer.concat([Buffer.from(name, 'latin1'), length(data.length), data, Buffer.alloc(data.length % 2)])),
  );
  return Buffer.concat([Buffer.from('RIFF'), length(body.length + 4), Buffer.from('WEBP'), body]);
}

export function losslessFrame(width: number, height: number, [red = 0, green = 0, blue = 0]: readonly number[] = []): Buffer {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let bit = 0; bit < count; bit++) bits.push((value >> bit) & 1);
  };
  put(width - 1, 14);
  put(height - 1, 14);
  put(0, 1 + 3 + 3); // no transparency, version 0, no transform, no cache, one set of codes
  for (const symbol of [green, red, blue, 255]) {
    put(0b101, 3); // a simple code, one symbol, of eight bits
    put(symbol, 8);
  }
  put(0b0001, 4); // distances: one symbol of one bit
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8) + 1);
  bytes[0] = 0x2f;
  for (const [at, bit] of bits.entries()) bytes[1 + (at >> 3)] = (bytes[1 + (at >> 3)] ?? 0) | (bit << (at & 7));
  return bytes;
}

/** The head of a lossy frame, with nothing behind it that could be decoded. */
export function lossyFrame(width: number, height: number, tag = 0): Buffer {
  const frame = Buffer.alloc(16);
  frame.writeUIntLE(tag, 0, 3);
  frame.writeUIntBE(0x9d012a, 3, 3);
  frame.writeUInt16LE(width, 6);
  frame.writeUInt16LE(height, 8);
  return frame;
}

export function canvas(width: number, height: number, flags = 0): Buffer {
  const data = Buffer.alloc(10);
  data.writeUInt32LE(flags, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return data;
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
