/** A circle in a graph of names, as the path that leads round it; undefined where there is none. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  for (const name of graph.keys()) {
    const circle = from(name, []);
    if (circle) return circle;
  }
  return undefined;

  function from(name: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const circle = from(next, [...path, name]);
      if (circle) return circle;
    }
    done.add(name);
    return undefined;
  }
}
