/** Numbers of orders and links are the broker's: they say nothing across accounts. Without a link an assignment is told by what it is on. */
export function linkKey(account: number, link: string, underlying: string): string {
  const at = link.search(/[:@]/);
  const [kind, rest] = [link.slice(0, at), link.slice(at)];
  return rest.startsWith('@') ? `${kind}:${account}:${underlying}${rest}` : `${kind}:${account}${rest}`;
}
