/** Within a sentence: "time held", but R stays R. */
export const lowerFirst = (text: string): string => (/^[A-Z]( |$)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));
