import { expect, test } from 'vitest';
import { fitWindow } from '../../main/fit-window.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const left = { x: -2560, y: 0, width: 2560, height: 1440 };
const tiny = { x: 0, y: 0, width: 800, height: 600 };
const was = { x: 200, y: 100, width: 1200, height: 700 };

test.each([
  ['the first time, the middle of the first display', null, [laptop], { x: 0, y: 25, width: 1440, height: 875 }],
  ['a place that is still there', was, [laptop], was],
  ['a place on the second display', { ...was, x: -2000 }, [laptop, left], { ...was, x: -2000 }],
  ['the second display is gone', { ...was, x: -2000 }, [laptop], { x: 120, y: 113, width: 1200, height: 700 }],
  ['only a sliver would show', { ...was, x: 1400 }, [laptop], { x: 120, y: 113, width: 1200, height: 700 }],
  ['the title bar would be above the screen', { ...was, y: -40 }, [laptop], { x: 120, y: 113, width: 1200, height: 700 }],
  ['the title bar would be below the screen', { ...was, y: 880 }, [laptop], { x: 120, y: 113, width: 1200, height: 700 }],
  ['never smaller than the page can be', { ...was, width: 300, height: 200 }, [laptop], { ...was, width: 1024, height: 640 }],
  ['a display smaller than that', null, [tiny], { x: 0, y: 0, width: 1024, height: 640 }],
  ['no display at all', null, [], { x: 0, y: 0, width: 1440, height: 900 }],
])('%s', (_when, saved, displays, place) => {
  expect(fitWindow(saved, displays)).toEqual(place);
});
