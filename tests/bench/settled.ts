/** Nothing has changed for a while: the last change was the last one. */
export const SETTLED = `new Promise((done, fail) => {
  const begun = performance.now();
  const look = () => {
    const now = performance.now();
    if (seen.cards > 0 && seen.changed > 0 && now - seen.changed > 700) done();
    else if (now - begun > 60_000) fail(new Error('No card came'));
    else setTimeout(look, 20);
  };
  look();
})`;
