/** The line of names over a table of the page of a trade. */
export const TABLE_HEAD =
  'h-7 text-right text-fg-3 [&>th]:border-b [&>th]:border-line-2 [&>th]:px-2 [&>th]:font-medium [&>th]:whitespace-nowrap';
