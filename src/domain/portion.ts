/**
 * So many at a time. A loop over a million that is entered once begins as code that was never run before, each time again after memory
 * was cleared up; a function that is called for each portion is fast from the third on, and stays so.
 */
export const PORTION = 1024;
