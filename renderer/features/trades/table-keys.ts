/** What the keys of the table do, for the sheet. */
export const TABLE_KEYS: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'Next and previous row', keys: ['J', 'K'] },
  { name: 'Open the trade', keys: ['Enter'] },
  { name: 'Select the row', keys: ['X', 'Space'] },
  { name: 'Extend the selection', keys: ['Shift+↑', 'Shift+↓'] },
  { name: 'Select all of the filter', keys: ['Mod+A'] },
  { name: 'Select nothing', keys: ['Esc'] },
  { name: 'Tags', keys: ['T'] },
  { name: 'Setup', keys: ['S'] },
  { name: 'Rate, or 0 to 5 at once', keys: ['R', '1'] },
  { name: 'Reviewed', keys: ['V'] },
  { name: 'Make one trade of several', keys: ['Shift+G'] },
  { name: 'To the bin', keys: ['Delete'] },
  { name: 'Move a column, on its head', keys: ['Alt+←', 'Alt+→'] },
  { name: 'Make a column narrower or wider', keys: ['Shift+←', 'Shift+→'] },
];
