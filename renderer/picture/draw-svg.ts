import { fontOf } from './draw-text.ts';
import { attributes, escapeXml, type Origin } from './svg-text.ts';

/** A drawing of the page with the looks that its classes gave it. */
export function drawSvg(svg: SVGSVGElement, origin: Origin): string {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const style = getComputedStyle(svg);
  const place = { x: left - origin.left, y: top - origin.top, width, height, viewBox: svg.getAttribute('viewBox') ?? undefined };
  const looks = { color: style.color, overflow: style.overflow === 'visible' ? 'visible' : 'hidden', ...lookOf(style), ...fontOf(style) };
  return `<svg${attributes({ ...place, ...looks })}>${insideOf(svg)}</svg>`;
}

const insideOf = (element: Element, isSeen = true): string =>
  [...element.childNodes].map((node) => (node instanceof Text ? escapeXml(isSeen ? node.data : '') : drawNode(node))).join('');

function drawNode(node: Node): string {
  if (!(node instanceof SVGElement) || node.localName === 'title') return '';
  const style = getComputedStyle(node);
  if (style.display === 'none') return '';
  // What is in something hidden may be seen all the same.
  const isSeen = style.visibility === 'visible';
  const inside = insideOf(node, isSeen);
  if (!isSeen && inside.trim() === '') return '';
  const own = Object.fromEntries([...node.attributes].filter(({ name }) => isOfShape(name)).map(({ name, value }) => [name, value]));
  const letters = node.localName === 'text' || node.localName === 'tspan' ? fontOf(style) : {};
  return `<${node.localName}${attributes({ ...own, ...lookOf(style), ...letters })}>${inside}</${node.localName}>`;
}

/** Looks are taken as they came out, not as they were asked for. */
const isOfShape = (name: string): boolean => !/^(class|style|role|tabindex|focusable|(aria|data|xmlns)\b.*)$/.test(name);

const LOOKS = {
  fill: 'fill',
  stroke: 'stroke',
  opacity: 'opacity',
  'fill-opacity': 'fillOpacity',
  'stroke-opacity': 'strokeOpacity',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-linecap': 'strokeLinecap',
  'paint-order': 'paintOrder',
  'text-anchor': 'textAnchor',
} as const satisfies Record<string, keyof CSSStyleDeclaration>;

const lookOf = (style: CSSStyleDeclaration): Record<string, string> =>
  Object.fromEntries(Object.entries(LOOKS).map(([name, property]) => [name, style[property]]));
