/** The licences of all that is built into the app, taken from the packages themselves when it is built. */
const files = import.meta.glob<string>(
  [
    '../../../node_modules/{react,react-dom,scheduler,react-router,cookie-es,radix-ui,cmdk,sonner,lucide-react,clsx,zustand}/{LICENSE,license}*',
    '../../../node_modules/{zod,kysely,get-nonce,tailwindcss,tslib,electron-updater}/{LICENSE,license}*',
    '../../../node_modules/{aria-hidden,react-remove-scroll,react-remove-scroll-bar,react-style-singleton}/{LICENSE,license}*',
    '../../../node_modules/{use-callback-ref,use-sidecar,use-sync-external-store}/{LICENSE,license}*',
    '../../../node_modules/@tanstack/{query-core,react-query,react-virtual,virtual-core}/{LICENSE,license}*',
    '../../../node_modules/{entities,fflate,htmlparser2,domhandler,domelementtype,domutils,dom-serializer}/{LICENSE,license}*',
    '../../../node_modules/@floating-ui/{core,dom,react-dom,utils}/{LICENSE,license}*',
    '../../../node_modules/@remix-run/route-pattern/{LICENSE,license}*',
    '../../../node_modules/{better-sqlite3,builder-util-runtime,debug,fs-extra,graceful-fs,has-flag,js-yaml,jsonfile}/{LICENSE,license}*',
    '../../../node_modules/{lodash.escaperegexp,lodash.isequal,ms,sax,semver,supports-color,universalify}/{LICENSE,license}*',
    '../../../node_modules/@fontsource-variable/inter/{LICENSE,license}*',
    '../../../node_modules/{recharts,victory-vendor,es-toolkit,eventemitter3,immer,decimal.js-light}/{LICENSE,LICENCE,license}*',
    '../../../node_modules/{react-redux,redux,redux-thunk,reselect,@reduxjs/toolkit}/{LICENSE,license}*',
    '../../../node_modules/d3-{array,color,format,interpolate,path,scale,shape,time,time-format}/{LICENSE,license}*',
    '../../../node_modules/{react-markdown,remark-*,unified,micromark*,mdast-util-*,hast-util-*,unist-util-*,vfile,vfile-message}/license*',
    '../../../node_modules/{bail,ccount,comma-separated-tokens,decode-named-character-reference,devlop,escape-string-regexp}/license*',
    '../../../node_modules/{estree-util-is-identifier-name,html-url-attributes,is-plain-obj,longest-streak,markdown-table}/license*',
    '../../../node_modules/{property-information,space-separated-tokens,trim-lines,trough}/license*',
    '../../../node_modules/{extend,inline-style-parser,internmap,style-to-object,@ungap/structured-clone}/{LICENSE,license}*',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export interface Licence {
  name: string;
  text: string;
}

export const licences: readonly Licence[] = Object.entries(files)
  .map(([path, text]) => ({ name: path.replace(/^.*node_modules\//, '').replace(/\/licen.*$/i, ''), text }))
  .sort((a, b) => a.name.localeCompare(b.name));
