import { router } from './router.tsx';

/** The router takes whoever presses a link to where it leads, and asks first about what is unsaved. With a key held, or for another window, the browser does. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.getAttribute('href')?.startsWith('#/') || link.target !== '') return;
    event.preventDefault();
    void router.navigate(link.hash.slice(1), { replace: link.hash === location.hash });
  });
}
