import { drawBox, insideOf } from './draw-box.ts';
import { drawSvg } from './draw-svg.ts';
import { drawText } from './draw-text.ts';
import { attributes, type Origin } from './svg-text.ts';

/** A part of the page as it stands now, as the inside of an SVG that looks the same anywhere: every place, colour and letter is resolved. Surfaces, lines, texts and drawings in it; no images, and nothing that only a reader hears. */
export function drawElement(root: HTMLElement): string {
  const { left, top } = root.getBoundingClientRect();
  let clips = 0;
  return draw(root, { left, top });

  function draw(element: Element, origin: Origin): string {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || isHeardOnly(style, box)) return '';
    if (element instanceof SVGSVGElement) return drawSvg(element, origin);
    const inside = [...element.childNodes].map((node) => drawChild(node, style, origin)).join('');
    const drawn =
      drawBox(box, style, origin) + (inside !== '' && isCut(element, style) ? cut(inside, insideOf(box, style, origin)) : inside);
    return style.opacity === '1' ? drawn : `<g opacity="${style.opacity}">${drawn}</g>`;
  }
  function drawChild(node: Node, style: CSSStyleDeclaration, origin: Origin): string {
    if (node instanceof Text) return drawText(node, style, origin);
    return node instanceof Element ? draw(node, origin) : '';
  }
  function cut(inside: string, place: Record<string, number>): string {
    const id = `cut${++clips}`;
    return `<clipPath id="${id}"><rect${attributes(place)}/></clipPath><g clip-path="url(#${id})">${inside}</g>`;
  }
}

const isCut = (element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  (overflowX !== 'visible' || overflowY !== 'visible') &&
  (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);

/** Kept from the eye, as words for readers of the screen are. */
const isHeardOnly = ({ position, overflow }: CSSStyleDeclaration, { width, height }: DOMRect): boolean =>
  position === 'absolute' && overflow === 'hidden' && width <= 1 && height <= 1;
