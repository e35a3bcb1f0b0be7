/** Nothing has changed for a while: the last change was the last one. */
export const SETTLED = `new Promise((done) => {
  const look = () => (seen.cards > 0 && seen.changed > 0 && performance.now() - seen.changed > 700 ? done() : setTimeout(look, 20));
  look();
})`;
