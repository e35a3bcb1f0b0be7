import type { JsonSource } from '../source.ts';
import { decodeText } from './decode-text.ts';
import type { FileBytes } from './file-bytes.ts';
import type { FileHead } from './file-head.ts';
import { parseJson } from './parse-json.ts';
import { limitSize } from './size-limit.ts';

/** Numbers come as strings, exactly as they are written. */
export function readJson(file: FileBytes, head: FileHead): JsonSource {
  limitSize(file, 'JSON');
  return { kind: 'json', name: file.name, damaged: head.damaged, value: parseJson([...decodeText(file)].join('')) };
}
