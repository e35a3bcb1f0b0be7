/** A file of the browser's downloads. The desktop window lets nothing be downloaded. */
export function saveFile(name: string, type: string, data: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([data], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
