/** Where a stored image is read: whole, or at most 480 points wide. */
export const imageUrl = (sha256: string, size: 'full' | 'thumb'): string =>
  size === 'full' ? `api/images/${sha256}` : `api/images/${sha256}/thumb`;
