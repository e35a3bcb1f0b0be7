export interface NoteChunk {
  readonly text: string;
  /** Lines of the note before it. */
  readonly line: number;
}

/**
 * A long note in pieces that mean the same alone: between paragraphs, never in a list, a quote, a table or a block of code. Each is
 * short enough to be read and drawn in one go.
 */
export function noteChunks(text: string): NoteChunk[] {
  if (text.length <= LENGTH) return [{ text, line: 0 }];
  const lines = text.split('\n');
  const chunks: NoteChunk[] = [];
  let [start, length, fence] = [0, 0, ''];
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const begins = length >= LENGTH && fence === '' && lines[at - 1]?.trim() === '' && /^[^\s]/.test(line);
    // Something has to give where nothing ends for very long.
    if (begins || length >= 4 * LENGTH) {
      chunks.push({ text: lines.slice(start, at).join('\n'), line: start });
      [start, length] = [at, 0];
    }
    if (mark !== '') fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
    length += line.length + 1;
  }
  return [...chunks, { text: lines.slice(start).join('\n'), line: start }];
}

const LENGTH = 3000;
