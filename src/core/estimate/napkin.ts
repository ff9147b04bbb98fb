const SCALES = [
  [1e15, ' quadrillion'],
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** A number as one says it: three digits, `11.6`, `11,600`, `1.25 million`. */
export function napkin(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  for (const [scale, name] of SCALES) if (size >= scale) return `${short(value / scale)}${name}`;
  return short(value);
}

function short(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return Math.abs(rounded) >= 1000 ? rounded.toLocaleString('en-US') : String(rounded);
}
