/** What the sentences of an action have in common. */
export const firstWords = (action: string): string => action.split(' ').slice(0, 3).join(' ');
