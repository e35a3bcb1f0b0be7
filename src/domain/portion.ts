/**
 * So many at a time. A loop over a million that is entered once begins as code that was never run before, each time again after memory
 * was cleared up; a function that is called for each portion is fast from the third on, and stays so. What it is given is lists and
 * numbers, or an object that is written out in full: of one that is spread together the shape is forgotten when memory is cleared up,
 * and the fast code for that shape with it.
 */
export const PORTION = 1024;
