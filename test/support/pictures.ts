import { executeServerCommand } from '@web/test-runner-commands';

/** So much, of 255, may a round corner come out lighter or darker in a second painting. */
const SHADE = 13;

/** So many pixels may differ more: WebKit has two ways to paint an icon's slanted lines. */
const SPECKS = 50;

/** An element's pixels: the same text for the same pixels. It must have an id. */
export async function pictureOf(element: Element): Promise<string> {
  if (!element.id) throw new Error('a picture is taken of an element with an id');
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  // What has come into sight is laid out in the next frame.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return executeServerCommand<string, string>('picture', `#${element.id}`);
}

/** How two pictures differ; nothing where they don't. */
export async function difference(one: string, other: string): Promise<string> {
  if (one === other) return '';
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  const sizes = [a, b].map(({ width, height }) => `${width} × ${height}`);
  if (sizes[0] !== sizes[1]) return `sizes are ${sizes.join(' and ')}`;
  const columns: number[] = [];
  const rows: number[] = [];
  for (let at = 0; at < a.data.length; at += 4) {
    if ([0, 1, 2, 3].every((channel) => isNear(a.data[at + channel], b.data[at + channel])))
      continue;
    columns.push((at / 4) % a.width);
    rows.push(Math.floor(at / 4 / a.width));
  }
  if (rows.length <= SPECKS) return '';
  const from = `${Math.min(...columns)}, ${Math.min(...rows)}`;
  return `${rows.length} pixels differ between (${from}) and (${Math.max(...columns)}, ${Math.max(...rows)})`;
}

const isNear = (one = NaN, other = NaN) => Math.abs(one - other) <= SHADE;

async function pixelsOf(picture: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
