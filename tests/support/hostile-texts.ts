const PWN = 'window.__pwn=1';

/** Sixty names that somebody with bad intent, or a broken file, may bring: what they are, and the text itself. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ...markup().map((text, place) => [`markup ${place + 1}`, text] as const),
  ...languages().map((text, place) => [`code of another language ${place + 1}`, text] as const),
  ...controls().map((text) => [`a control character ${codeOf(text)}`, text] as const),
  ...turners().map((text) => [`a mark nobody sees ${codeOf(text)}`, text] as const),
  ...scripts(),
  ...sizes(),
];

function markup(): string[] {
  return [
    `<script>${PWN}</script>`,
    `</title><script>${PWN}</script>`,
    `"><img src=x onerror="${PWN}">`,
    `'><svg onload='${PWN}'>`,
    `<svg><script>${PWN}</script></svg>`,
    `<iframe srcdoc="<script>parent.__pwn=1</script>">`,
    `<a href="javascript:${PWN}">account</a>`,
    `<math><mi xlink:href="javascript:${PWN}">x</mi></math>`,
    `<style>*{display:none}</style>`,
    `<base href="https://example.com/">`,
    `<meta http-equiv=refresh content="0;url=https://example.com/">`,
    `<object data="javascript:${PWN}"></object>`,
    `<details open ontoggle=${PWN}>`,
    `<!--<img src="--><img src=x onerror=${PWN}//">`,
    `&lt;script&gt;${PWN}&lt;/script&gt;`,
    `\\u003cscript\\u003e${PWN}\\u003c/script\\u003e`,
  ];
}

function languages(): string[] {
  return [
    `[click](javascript:${PWN})`,
    `![x](https://example.com/pixel.gif)`,
    '`$' + '{globalThis.__pwn=1}`',
    '{{constructor.constructor("window.__pwn=1")()}}',
    "'; DROP TABLE account; --",
    "Robert'); UPDATE account SET name='x';--",
    '=HYPERLINK("https://example.com","x")',
    '%n%n%n%s%x',
    '$(touch /tmp/pwn)',
    '../../../etc/passwd',
    '{"__proto__":{"pwn":1}}',
    '__proto__',
    'constructor',
    '\\x1b[31mred',
    '--journal=/elsewhere',
    'null',
  ];
}

function controls(): string[] {
  return ['nul\u0000l', 'bell\u0007', 'escape\u001b[2J', 'back\u0008space', 'c1\u0085', 'del\u007f', 'tab\there', 'line\nbreak'];
}

function turners(): string[] {
  return ['user\u202Egnp.exe', 'iso\u2066late', 'mark\u200Fed', 'arabic\u061Cmark', 'zero\u200Bwidth', 'sep\u2028arator', 'bom\ufeff.'];
}

function scripts(): (readonly [string, string])[] {
  return [
    ['right to left', 'حساب التداول الرئيسي 2026'],
    ['both ways', 'IBKR חשבון מסחר (USD)'],
    ['emoji with joiners', '👩🏽‍🚀🏴‍☠️ 👨‍👩‍👧‍👦 swing'],
    ['letters under letters', 'Z\u0351\u036b\u0343a\u0321\u0353l\u0328\u0349g\u0325\u0346o\u0322\u0313'],
    ['half a letter', 'broken \ud83d surrogate'],
    ['wide letters', '証券口座　メイン'],
    ['a ligature of many', 'ﷺﷺﷺ'],
  ];
}

function sizes(): (readonly [string, string])[] {
  return [
    ['nothing', ''],
    ['nothing but space', ' \u00a0\u3000 '],
    ['as much as there may be', 'W'.repeat(120)],
    ['one more', 'W'.repeat(121)],
    ['ten thousand', 'x'.repeat(10_000)],
    ['spaces around', '   room on both sides   '],
  ];
}

function codeOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is looked for
  const [found = ''] = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.exec(text) ?? [];
  return `U+${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
