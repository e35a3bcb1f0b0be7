/** Markdown as a text to read: no HTML of its own, no images from elsewhere. */
export function NoteText({ text }: { text: string }) {
  return <p className="whitespace-pre-wrap">{text}</p>;
}
