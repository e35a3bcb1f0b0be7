/** America/Argentina/Buenos_Aires is Buenos Aires. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) as string).replaceAll('_', ' ');

/** ... in America, Argentina. */
export const zoneRegion = (zone: string): string => zone.split('/').slice(0, -1).join(', ').replaceAll('_', ' ');
