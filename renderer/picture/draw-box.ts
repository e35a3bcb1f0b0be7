import { attributes, isSeen, type Origin } from './svg-text.ts';

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

/** The surface of an element and its lines. */
export function drawBox(box: DOMRect, style: CSSStyleDeclaration, origin: Origin): string {
  const { width, height } = box;
  if (width === 0 || height === 0) return '';
  const [x, y] = [box.left - origin.left, box.top - origin.top];
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, width / 2, height / 2) || undefined;
  const surface = isSeen(style.backgroundColor) ? `<rect${attributes({ x, y, width, height, rx, fill: style.backgroundColor })}/>` : '';
  const place = { x, y, width, height };
  return surface + signs(style, place) + rings(style, place, rx) + lines(style, place, rx);
}

/** The place inside the lines of an element, where its content is cut off. */
export function insideOf(box: DOMRect, style: CSSStyleDeclaration, origin: Origin): Record<string, number> {
  const of = (side: Side) => Number.parseFloat(style[`border${side}Width`]) || 0;
  return {
    x: box.left - origin.left + of('Left'),
    y: box.top - origin.top + of('Top'),
    width: Math.max(0, box.width - of('Left') - of('Right')),
    height: Math.max(0, box.height - of('Top') - of('Bottom')),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function lines(style: CSSStyleDeclaration, { x, y, width, height }: Place, rx: number | undefined): string {
  const seen = SIDES.map((side) => ({
    side,
    wide: style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]) || 0,
    stroke: style[`border${side}Color`],
    dash: style[`border${side}Style`] === 'dashed' ? '4 3' : undefined,
  })).filter(({ wide, stroke }) => wide > 0 && isSeen(stroke));
  const [first] = seen;
  if (!first) return '';
  const isFrame = seen.length === SIDES.length && seen.every(({ wide, stroke }) => wide === first.wide && stroke === first.stroke);
  if (isFrame) return frame({ x, y, width, height }, rx, first.wide, first.stroke, first.dash);
  return seen
    .map(({ side, wide, stroke, dash }) => {
      const [right, bottom] = [x + width, y + height];
      const d = {
        Top: `M${x} ${y + wide / 2}H${right}`,
        Right: `M${right - wide / 2} ${y}V${bottom}`,
        Bottom: `M${x} ${bottom - wide / 2}H${right}`,
        Left: `M${x + wide / 2} ${y}V${bottom}`,
      }[side];
      return `<path${attributes({ d, stroke, 'stroke-width': wide, 'stroke-dasharray': dash })}/>`;
    })
    .join('');
}

/** Signs are bars in the middle: surfaces of one colour and a size of their own. */
function signs({ backgroundImage, backgroundSize }: CSSStyleDeclaration, { x, y, width, height }: Place): string {
  const sizes = backgroundSize.split(', ').map((size) => size.split(' ').map(Number.parseFloat));
  return [...backgroundImage.matchAll(/linear-gradient\(([a-z]+\([^)]*\)) /g)]
    .map(([, fill], at) => {
      const [wide, high] = sizes[at] as [number, number];
      return `<rect${attributes({ x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high, fill })}/>`;
    })
    .join('');
}

/** Hollow marks are a shadow inside of their edge. */
function rings({ boxShadow }: CSSStyleDeclaration, place: Place, rx: number | undefined): string {
  return [...boxShadow.matchAll(/([a-z]+\([^)]*\)) 0px 0px 0px ([\d.]+)px inset/g)]
    .map(([, stroke = '', wide = '0']) => (Number(wide) > 0 && isSeen(stroke) ? frame(place, rx, Number(wide), stroke, undefined) : ''))
    .join('');
}

/** Its line lies inside of the edge. */
function frame({ x, y, width, height }: Place, rx: number | undefined, wide: number, stroke: string, dash: string | undefined): string {
  const half = wide / 2;
  const place = { x: x + half, y: y + half, width: Math.max(0, width - wide), height: Math.max(0, height - wide) };
  const look = { rx: rx === undefined ? undefined : Math.max(0, rx - half), stroke, 'stroke-width': wide, 'stroke-dasharray': dash };
  return `<rect${attributes({ ...place, fill: 'none', ...look })}/>`;
}
