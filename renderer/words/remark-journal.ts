/** As much of a Markdown tree as is looked at here. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  identifier?: string;
  children?: Node[];
  data?: { hProperties: Record<string, string> };
}

/**
 * What is ours in a note: [[trade:…]] and [[day:…]] become links. What is not shown in one: images, which become links to
 * themselves, and footnotes, which stay as they are written.
 */
export function remarkJournal() {
  return (tree: unknown): void => visit(tree as Node, false);
}

function visit(node: Node, inLink: boolean): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => replace(child, inLink));
  for (const child of node.children) visit(child, inLink || child.type === 'link' || child.type === 'linkReference');
}

function replace(node: Node, inLink: boolean): Node[] {
  switch (node.type) {
    case 'text':
      return inLink ? [node] : withLinks(node.value as string);
    case 'image':
      return [inLink ? text(node.alt || 'image') : { type: 'link', url: node.url as string, children: [text(node.alt || 'image')] }];
    case 'imageReference':
      return [text(node.alt || 'image')];
    case 'footnoteReference':
      return [text(`[^${node.identifier}]`)];
    case 'footnoteDefinition':
      return [{ type: 'paragraph', children: [text(`[^${node.identifier}]:`)] }, ...(node.children as Node[])];
    default:
      return [node];
  }
}

function withLinks(value: string): Node[] {
  return value.split(LINK).flatMap((part, place): Node[] => {
    if (place % 2 === 0) return part === '' ? [] : [text(part)];
    const at = part.indexOf(':');
    const [kind, name] = [part.slice(0, at), part.slice(at + 1)];
    const properties: Record<string, string> = kind === 'trade' ? { dataTrade: name } : { dataDay: name };
    return [{ type: 'link', url: '', children: [text(name)], data: { hProperties: properties } }];
  });
}

const text = (value: string): Node => ({ type: 'text', value });
const LINK = /\[\[(trade:[0-9a-f]{32}|day:\d{4}-\d{2}-\d{2})\]\]/;
