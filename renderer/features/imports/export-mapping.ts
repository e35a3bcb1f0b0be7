import { copyText } from '../../app/copy-text.ts';
import { say } from '../../data/say.ts';

/** A file to share; the desktop window lets nothing be downloaded, so there its text goes to the clipboard. */
export function exportMapping({ name, template }: { name: string; template: unknown }): void {
  const text = JSON.stringify(template, null, 2);
  if (window.roundtrip) {
    copyText(text);
    return say.note(`The mapping “${name}” is on the clipboard, as the text of a JSON file`);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${name.replace(/[^\p{L}\p{N} ._-]/gu, '')}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
