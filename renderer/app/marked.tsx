/** A text with the words that were looked for set off. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return text.split(pattern).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts are one text, told apart by their place alone
      <mark key={place} className="bg-transparent font-semibold text-accent-fg">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
