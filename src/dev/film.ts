import UPNG from 'upng-js';

/** A picture, and for how many milliseconds it is shown. */
export interface Frame {
  readonly png: Buffer;
  readonly ms: number;
}

/** Pictures of one size as an animated PNG of 256 colours, which browsers and README pages show. Only what changes from frame to frame is kept. */
export function film(frames: readonly Frame[]): Buffer {
  const images = frames.map(({ png }) => UPNG.decode(Uint8Array.from(png).buffer));
  const [first] = images;
  if (!first || images.some(({ width, height }) => width !== first.width || height !== first.height)) throw new Error('A film is made of pictures of one size.');
  return Buffer.from(UPNG.encode(images.map((image) => UPNG.toRGBA8(image)[0] as ArrayBuffer), first.width, first.height, 256, frames.map(({ ms }) => ms)));
}
