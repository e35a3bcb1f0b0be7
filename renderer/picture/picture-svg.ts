import { drawElement } from './draw-element.ts';
import { fontFaces } from './font-faces.ts';
import { attributes, escapeXml } from './svg-text.ts';

export interface PictureSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A part of the page as one SVG that needs nothing from outside: its letters are in it. */
export async function pictureSvg(root: HTMLElement): Promise<PictureSvg> {
  const marks = drawElement(root);
  const faces = await fontFaces(root.textContent ?? '');
  const size = { width: root.offsetWidth, height: root.offsetHeight };
  const head = `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })}>`;
  return { ...size, svg: `${head}<style>${escapeXml(faces).replaceAll('&quot;', '"')}</style>${marks}</svg>` };
}
