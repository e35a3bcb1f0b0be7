/** The filter as chips, shared by every screen that shows trades. */
export function FilterBar() {
  return null;
}
