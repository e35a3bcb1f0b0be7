/** The letters of the app that a text needs, as style rules that hold them: inside an image nothing is loaded. */
export async function fontFaces(text: string): Promise<string> {
  const points = [...new Set([...text].map((letter) => letter.codePointAt(0) as number))];
  const needed = facesOfPage().filter(({ style }) => holds(style.getPropertyValue('unicode-range'), points));
  return (await Promise.all(needed.map(embedded))).join('');
}

function facesOfPage(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule));
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const url = new URL(address, parentStyleSheet?.href ?? location.href);
  const bytes = (await dataUrl(await (await fetch(url)).blob())).replace(/^data:[^;]*/, 'data:font/woff2');
  const [family, weight] = ['font-family', 'font-weight'].map((name) => style.getPropertyValue(name));
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${bytes})}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Whether some of these letters are in "U+0-FF, U+131, U+4??". */
function holds(range: string, points: readonly number[]): boolean {
  if (range === '') return true;
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return points.some((point) => spans.some(([from, to]) => point >= from && point <= to));
}
