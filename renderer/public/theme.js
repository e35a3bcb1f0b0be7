// Runs before the first paint, so that a dark window does not start white. remember-theme.ts writes what it reads.
const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset.theme = theme;
