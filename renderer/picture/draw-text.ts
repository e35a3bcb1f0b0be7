import { attributes, escapeXml, type Origin } from './svg-text.ts';

/** The lines of a text, each where it stands. */
export function drawText(node: Text, style: CSSStyleDeclaration, origin: Origin): string {
  if (node.data.trim() === '') return '';
  return linesOf(node)
    .map(({ text, left, top }) => {
      const shown = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
      const place = { x: left - origin.left, y: top - origin.top + rise(style) };
      return `<text${attributes({ ...place, ...fontOf(style), fill: style.color })}>${escapeXml(shortened(shown, left, node, style))}</text>`;
    })
    .join('');
}

/** How letters look, as attributes of an SVG. */
export function fontOf(style: CSSStyleDeclaration): Record<string, string | undefined> {
  return {
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-variant': style.fontVariantNumeric === 'normal' ? undefined : style.fontVariantNumeric,
    'letter-spacing': style.letterSpacing === 'normal' ? undefined : style.letterSpacing,
  };
}

interface Line {
  text: string;
  left: number;
  top: number;
}

/** Those at one height are one line. */
function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  for (const { text, box, gap } of piecesOf(node)) {
    const line = lines.at(-1);
    if (!line || Math.abs(line.top - box.top) >= 2) lines.push({ text, left: box.left, top: box.top });
    else {
      line.text += gap + text;
      line.left = Math.min(line.left, box.left);
    }
  }
  return lines;
}

interface Piece {
  text: string;
  box: DOMRect;
  /** What is between it and the one before. */
  gap: '' | ' ';
}

/** Words; the letters of a word that goes on in the next line. */
function* piecesOf(node: Text): Generator<Piece> {
  const range = document.createRange();
  const boxesOf = (from: number, text: string) => {
    range.setStart(node, from);
    range.setEnd(node, from + text.length);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const [box, ...more] = boxesOf(index, word);
    if (!box) continue;
    if (more.every(({ top }) => Math.abs(top - box.top) < 2)) {
      yield { text: word, box, gap: ' ' };
      continue;
    }
    for (const { segment, index: at } of letters.segment(word)) {
      const [own] = boxesOf(index + at, segment);
      if (own) yield { text: segment, box: own, gap: at === 0 ? ' ' : '' };
    }
  }
}
const letters = new Intl.Segmenter();

/** What does not fit ends in dots, as it does on the page. */
function shortened(text: string, left: number, node: Text, style: CSSStyleDeclaration): string {
  const cutting = cuttingOf(node.parentElement);
  if (!cutting || cutting.scrollWidth <= cutting.clientWidth) return text;
  const room = cutting.getBoundingClientRect().right - left;
  const pen = penOf(style);
  if (pen.measureText(text).width <= room) return text;
  let kept = text;
  while (kept !== '' && pen.measureText(`${kept}…`).width > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function cuttingOf(element: Element | null): Element | null {
  if (!element) return null;
  const { display, textOverflow } = getComputedStyle(element);
  if (textOverflow === 'ellipsis') return element;
  return display.startsWith('inline') ? cuttingOf(element.parentElement) : null;
}

/** From the top of a line to where its letters stand. */
const rise = (style: CSSStyleDeclaration): number => Math.round(penOf(style).measureText('x').fontBoundingBoxAscent);

let pen: CanvasRenderingContext2D | null = null;
function penOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): CanvasRenderingContext2D {
  pen ??= document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return pen;
}
