// `node tests/support/draw-icon.ts`: icon.png from icon.svg, after a change of the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.ts';

const folder = `${import.meta.dirname}/../../build`;
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(`${folder}/icon.svg`, 'utf8')}`);
writeFileSync(`${folder}/icon.png`, await page.screenshot({ omitBackground: true }));
await browser.close();
