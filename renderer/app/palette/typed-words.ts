/** What was typed, as the words to look for. */
export function typedWords(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}
