/** Without a folder, and without what some system takes for one. */
export const isFileName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]{0,120}$/u.test(name);
