/**
 * Makes the children of one element like those of another, changing as little as there is to change: what stays keeps its focus, its
 * selection and its place on the screen. Elements with the same `data-key`, or the same id, are taken to be the same.
 */
export function patchChildren(shown: Element, wanted: ParentNode): void {
  const known = new Map<string, Element>();
  for (const child of shown.children) {
    const key = keyOf(child);
    if (key !== undefined) known.set(key, child);
  }
  const staying = new Set([...wanted.children].flatMap((child) => keyOf(child) ?? []));
  let at = shown.firstChild;
  for (const next of [...wanted.childNodes]) {
    const key = keyOf(next);
    const match = key === undefined ? (at && keyOf(at) === undefined && isAlike(at, next) ? at : undefined) : known.get(key);
    if (!match || !isAlike(match, next)) {
      shown.insertBefore(next, at);
      continue;
    }
    // The one that stays is not moved, which would take its focus: what stands before it is.
    while (at && at !== match) {
      const other: ChildNode = at;
      at = at.nextSibling;
      const otherKey = keyOf(other);
      if (otherKey !== undefined && staying.has(otherKey)) shown.append(other);
      else other.remove();
    }
    at = match.nextSibling;
    patchNode(match, next);
  }
  while (at) {
    const rest: ChildNode = at;
    at = at.nextSibling;
    rest.remove();
  }
}

function patchNode(shown: Node, wanted: Node): void {
  if (!(shown instanceof Element) || !(wanted instanceof Element)) {
    if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
    return;
  }
  if (shown.isEqualNode(wanted)) return;
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  patchChildren(shown, wanted);
}

const keyOf = (node: Node): string | undefined => (node instanceof Element ? (node.getAttribute('data-key') ?? (node.id || undefined)) : undefined);

const isAlike = (a: Node, b: Node): boolean => a.nodeType === b.nodeType && a.nodeName === b.nodeName;
