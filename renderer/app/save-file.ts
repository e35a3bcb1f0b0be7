import { handOut } from './hand-out.ts';

/** A file for its user: of the browser's downloads, or where the desktop's own dialog is told. False: he thought better of it. */
export async function saveFile(name: string, data: Blob): Promise<boolean> {
  if (window.roundtrip) return (await handOut(`api/save?name=${encodeURIComponent(name)}`, data)).isDone;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
