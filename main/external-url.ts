/** The address to hand to the system's browser, written anew by the parser; null for everything that is not a plain https page. */
export function externalUrl(text: string): string | null {
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href;
}
