/** The text with the task in this line (the first is 0) done, or not done again. */
export function tickTask(text: string, line: number): string {
  const lines = text.split('\n');
  const ticked = (lines[line] ?? '').replace(TASK, (_, before: string, mark: string) => `${before}[${mark === ' ' ? 'x' : ' '}]`);
  return lines.with(line, ticked).join('\n');
}

const TASK = /^((?:\s|>)*(?:[-*+]|\d{1,9}[.)])\s+)\[([ xX])\]/;
