export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SMALLEST = { width: 1024, height: 640 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** So much of the window must be on a display that it can be grasped. */
const GRIP = { width: 120, height: 60 } as const;

/** Where the window opens: as it was, if a display still shows it there; else in the middle of the first display. */
export function fitWindow(saved: Box | null, displays: readonly Box[]): Box {
  if (saved !== null && displays.some((display) => shows(display, saved))) {
    return { ...saved, width: Math.max(saved.width, SMALLEST.width), height: Math.max(saved.height, SMALLEST.height) };
  }
  const display = displays[0] ?? { x: 0, y: 0, ...USUAL };
  const width = Math.max(SMALLEST.width, Math.min(saved?.width ?? USUAL.width, display.width));
  const height = Math.max(SMALLEST.height, Math.min(saved?.height ?? USUAL.height, display.height));
  return {
    x: display.x + Math.max(0, Math.round((display.width - width) / 2)),
    y: display.y + Math.max(0, Math.round((display.height - height) / 2)),
    width,
    height,
  };
}

/** The title bar is on top, so the top edge must be on the display too. */
function shows(display: Box, { x, y, width }: Box): boolean {
  const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return across >= GRIP.width && y >= display.y && y + GRIP.height <= display.y + display.height;
}
