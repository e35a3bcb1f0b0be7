interface Place {
  readonly element: HTMLElement;
  open(): void;
}

const places = new Set<Place>();

/** From now on a key can make a picture here, until the answer is called. */
export function offerPicture(place: Place): () => void {
  places.add(place);
  return () => void places.delete(place);
}

/** The chart whose card holds the focus, else the first on the page; undefined: there is none. */
export function findPicture(focused: Element | null): Place | undefined {
  const inOrder = [...places].sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const card = focused?.closest('section');
  return inOrder.find(({ element }) => card?.contains(element)) ?? inOrder[0];
}
