/** What a text that anybody may have written says; null where it says nothing. */
export function parsedText(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
