/** What has the focus before something opens over it. A menu is gone by then: the focus goes to what opened it. */
export function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
}

/** To what had it, if nothing else has it by now. */
export function focusOpener(opener: Element | null): void {
  if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
}
