/** Runs in the page: whatever stands there that a text may have brought, or did. */
export function moreThanText(): string[] {
  const found: string[] = [];
  const world = window as unknown as Record<string, unknown>;
  if (world.__pwn !== undefined) found.push('it ran');
  if (({} as Record<string, unknown>).pwn !== undefined) found.push('every object has it');
  const foreign =
    'body script, iframe, frame, object, embed, applet, base[href], body base, body meta, body link, body style, math, portal, marquee, video, audio, source, noscript, plaintext, xmp, isindex, foreignObject, animate, set, image, mglyph';
  for (const element of document.querySelectorAll(foreign)) found.push(`an element: ${element.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isHandler = name.startsWith('on') || ['srcdoc', 'formaction', 'action', 'ping', 'xlink:href', 'background'].includes(name);
      const isAddress = ['href', 'src', 'srcset', 'poster', 'data'].includes(name) && !isFine(element, value);
      if (isHandler || isAddress || (name === 'style' && /url\(|expression|@import/i.test(value)))
        found.push(`an attribute: <${element.localName} ${name}="${value}">`);
    }
  }
  return found;

  /** Our own pages, icons and images; of the web only links that are followed by a click, and know nothing of us. */
  function isFine(element: Element, value: string): boolean {
    if (element.localName === 'use') return value.startsWith('#');
    const url = URL.parse(value, document.baseURI);
    if (url === null) return false;
    if (url.protocol === 'blob:' || url.origin === location.origin) return true;
    const leads = ['https:', 'http:', 'mailto:'].includes(url.protocol) && element.localName === 'a';
    return leads && element.getAttribute('rel') === 'noopener noreferrer' && element.getAttribute('target') === '_blank';
  }
}
