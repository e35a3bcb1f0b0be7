/** An image as it is stored: drawn anew, whole and small. */
export interface Prepared {
  readonly full: Blob;
  readonly thumb: Blob;
  readonly width: number;
  readonly height: number;
}

/** Why a file is none. */
export type Refused =
  | { readonly refused: 'svg' | 'unknown' | 'broken' | 'heavy' | 'slow' }
  | { readonly refused: 'large'; readonly width: number; readonly height: number };

/** In words, without a name. */
export function sayRefused(why: Refused): string {
  switch (why.refused) {
    case 'svg':
      return 'is a drawing that can carry programs (SVG). Save it as PNG and add that.';
    case 'unknown':
      return 'is not an image that can be read here. PNG, JPEG, WebP, GIF, AVIF and BMP can.';
    case 'broken':
      return 'is damaged and cannot be read. Save it again as PNG and add that.';
    case 'heavy':
      return 'is larger than 50 MB. Save it smaller and add that.';
    case 'slow':
      return 'took longer than half a minute to read and was given up. Save it smaller and add that.';
    case 'large':
      return `says that it has ${why.width} × ${why.height} points. Up to 100 million can be read; save it smaller and add that.`;
  }
}
