/** So many changes of an import that is made again are shown one by one; all are counted. */
export const MOST_CHANGES = 1000;
