import type { Element, Source } from '../../src/importers/source.ts';

/** The source again and again, each time with this text in another one of its cells, values or attributes. */
export function* withCell(source: Source, text: string): Generator<Source> {
  if (source.kind === 'json') {
    for (const value of changedValues(source.value, text)) yield { ...source, value };
  } else if ('root' in source) {
    for (const root of changedElements(source.root, text)) yield { ...source, root };
  } else {
    for (const [at, sheet] of source.sheets.entries()) {
      const rows = [...sheet.rows()];
      for (const [line, row] of rows.entries()) {
        for (const place of row.cells.keys()) {
          const changed = rows.with(line, { ...row, cells: row.cells.with(place, text) });
          yield { ...source, sheets: source.sheets.with(at, { ...sheet, head: changed.slice(0, 100), rows: () => changed }) };
        }
      }
    }
  }
}

function* changedElements(element: Element, text: string): Generator<Element> {
  for (const name of Object.keys(element.attributes)) yield { ...element, attributes: { ...element.attributes, [name]: text } };
  if (element.text !== '') yield { ...element, text };
  for (const [at, child] of element.children.entries()) {
    for (const changed of changedElements(child, text)) yield { ...element, children: element.children.with(at, changed) };
  }
}

function* changedValues(value: unknown, text: string): Generator<unknown> {
  if (typeof value !== 'object' || value === null) yield text;
  else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) for (const changed of changedValues(each, text)) yield value.with(at, changed);
  } else {
    for (const [key, each] of Object.entries(value)) for (const changed of changedValues(each, text)) yield { ...value, [key]: changed };
  }
}
