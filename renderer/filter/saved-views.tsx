/** The saved views, in the side bar. */
export function SavedViews() {
  return null;
}
