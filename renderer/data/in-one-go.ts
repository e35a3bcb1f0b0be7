/**
 * Puts off what follows from an answer, so that those of a moment are drawn together: a drawing of the page costs as much as most of what is
 * new in it. What comes after a pause need not wait, nor do as many as are drawn at once, nor does anything once no more is awaited.
 */
export function inOneGo(isMoreAwaited: () => boolean): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = Number.NEGATIVE_INFINITY;

  function run(): void {
    const works = waiting.splice(0, AT_ONCE);
    timer = waiting.length > 0 ? setTimeout(run, 0) : null;
    for (const work of works) attempt(work);
    last = performance.now();
  }

  return (work) => {
    waiting.push(work);
    const isDue = waiting.length === AT_ONCE || !isMoreAwaited();
    if (timer !== null && !isDue) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(run, isDue ? 0 : Math.max(0, last + AT_MOST_MS - performance.now()));
  };
}

/** What one of them throws is told as it would be by itself, and the others still hear their news. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    reportError(error);
  }
}

/** After a drawing: the page hardly looks slower for it, and is drawn half as often while answers come one by one. */
const AT_MOST_MS = 40;
/** More would be a drawing that whoever types has to wait for. */
const AT_ONCE = 5;
