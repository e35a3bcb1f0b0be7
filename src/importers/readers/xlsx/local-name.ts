/** x:row is row: some writers give every tag a prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
