/** What the arrows walk through in a bar of filters: its chips, and the list of more at the end. */
export const stopsIn = (bar: HTMLElement | null) => [...(bar?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
