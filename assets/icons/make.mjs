// Draws the icons of the add-in: node assets/icons/make.mjs [folder]. Writes icons/<name>-<size>.png.
//
// Each icon is a list of layers on a grid of 32 × 32, painted from the first to the last, in the
// manner of Office's Monoline style: outlines one pixel wide up to 32 px and two above, a page filled
// white, one colour for the meaning, no letters. The colours stand out on light and on dark ribbons.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { png } from "./png.mjs";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const GRID = 32;
/** Samples per pixel and direction. */
const SAMPLES = 4;

const WHITE = [255, 255, 255];
const GREY = [121, 119, 116];
const GREEN = [24, 142, 74];
const RED = [209, 69, 59];
const AMBER = [190, 112, 0];
const SLATE = [93, 110, 160];
const BLUE = [45, 125, 210];

/**
 * A shape is the signed distance (grid units, negative inside) of the point (x, y); `line` is the
 * width of an outline at the size being drawn.
 */
const circle = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;

const box = (left, top, right, bottom, round) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + round;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
};

/** A line through the given points, `width` wide, with round ends. */
const path = (width, ...points) => {
  const segments = points.slice(1).map((to, index) => [points[index], to]);
  return (x, y) =>
    Math.min(
      ...segments.map(([[ax, ay], [bx, by]]) => {
        const along =
          ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
        const t = Math.min(1, Math.max(0, along));
        return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
      }),
    ) -
    width / 2;
};

const triangle =
  (...corners) =>
  (x, y) =>
    Math.max(
      ...corners.map(([ax, ay], index) => {
        const [bx, by] = corners[(index + 1) % 3];
        return ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay);
      }),
    );

/** A circle's line between two angles, in degrees clockwise from the right. */
const arc = (cx, cy, radius, width, from, to) => (x, y) => {
  const angle = ((Math.atan2(y - cy, x - cx) * 180) / Math.PI + 360 - from) % 360;
  const onIt = angle <= to - from;
  return onIt ? Math.abs(Math.hypot(x - cx, y - cy) - radius) - width / 2 : Infinity;
};

const outline = (shape, line) => (x, y) => Math.abs(shape(x, y) + line / 2) - line / 2;

const fill = (shape, colour) => ({ shape, colour });
/** Takes away what is painted so far, within the shape. */
const cut = (shape) => ({ shape, colour: undefined });

/** The badge at the lower right that says what is done, with the gap that Monoline wants around it. */
const badge = (colour, line) => [cut(circle(23, 23, 9 + line)), fill(circle(23, 23, 9), colour)];

/** A box whose edges lie on whole pixels, so that straight lines stay sharp at every size. */
const sharp = (pixel, left, top, right, bottom, round) => {
  const snap = (edge) => Math.round(edge / pixel) * pixel;
  return box(snap(left), snap(top), snap(right), snap(bottom), round);
};

const page = (line, pixel) => [
  fill(sharp(pixel, 4, 2, 24, 30, 1.5), WHITE),
  fill(outline(sharp(pixel, 4, 2, 24, 30, 1.5), line), GREY),
  ...[
    [8, 20],
    [13, 20],
    [18, 14],
  ].map(([y, right]) => fill(sharp(pixel, 8, y, right, y + line, 0), GREY)),
];

const sheet = (line, pixel) => [
  fill(sharp(pixel, 2, 4, 30, 28, 1.5), WHITE),
  fill(sharp(pixel, 2, 4, 30, 11, 1.5), BLUE),
  fill(sharp(pixel, 2, 19, 30, 19 + line, 0), GREY),
  fill(sharp(pixel, 11, 11, 11 + line, 28, 0), GREY),
  fill(outline(sharp(pixel, 2, 4, 30, 28, 1.5), line), GREY),
];

const sign = (colour, ...marks) => [
  fill(circle(16, 16, 14), colour),
  ...marks.map((mark) => fill(mark, WHITE)),
];

/** Icon → its layers, given the width of an outline and of a pixel in grid units. */
const ICONS = {
  ims: (line, pixel) => [
    ...page(line, pixel),
    ...badge(GREEN, line),
    fill(path(2.6, [18.8, 23.2], [21.8, 26.2], [27.2, 20.2]), WHITE),
  ],
  accept: () => sign(GREEN, path(3.4, [9.4, 16.4], [14, 21], [22.6, 11.4])),
  reject: () =>
    sign(RED, path(3.4, [10.8, 10.8], [21.2, 21.2]), path(3.4, [21.2, 10.8], [10.8, 21.2])),
  pending: () => sign(AMBER, path(3.2, [16, 8], [16, 16.6], [21.4, 19.8])),
  reset: () =>
    sign(SLATE, arc(16, 16.6, 6.6, 2.8, 270, 540), triangle([16.4, 5.2], [16.4, 14.8], [9.8, 10])),
  gstr2b: (line, pixel) => [
    ...sheet(line, pixel),
    ...badge(GREEN, line),
    fill(box(18.4, 19.4, 27.6, 21.8, 0), WHITE),
    fill(box(18.4, 24.2, 27.6, 26.6, 0), WHITE),
  ],
  export: (line, pixel) => [
    ...page(line, pixel),
    ...badge(BLUE, line),
    fill(path(2.6, [23, 27.6], [23, 19.4]), WHITE),
    fill(path(2.6, [19.2, 22.4], [23, 18.6], [26.8, 22.4]), WHITE),
  ],
};

/** The icon as rows of red, green, blue, alpha; colours are averaged by what they cover. */
function paint(layers, size) {
  const pixels = new Uint8Array(size * size * 4);
  const step = GRID / size / SAMPLES;
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const sum = [0, 0, 0];
    let covered = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const x = ((pixel % size) * SAMPLES + (sample % SAMPLES) + 0.5) * step;
      const y = (Math.floor(pixel / size) * SAMPLES + Math.floor(sample / SAMPLES) + 0.5) * step;
      const top = layers.findLast(({ shape }) => shape(x, y) <= 0);
      if (top?.colour === undefined) continue;
      covered += 1;
      top.colour.forEach((value, channel) => (sum[channel] += value));
    }
    if (covered === 0) continue;
    sum.forEach((value, channel) => (pixels[pixel * 4 + channel] = Math.round(value / covered)));
    pixels[pixel * 4 + 3] = Math.round((255 * covered) / (SAMPLES * SAMPLES));
  }
  return pixels;
}

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    const pixel = GRID / size;
    const line = size < 40 ? pixel : 2 * pixel;
    writeFileSync(join(folder, `${name}-${size}.png`), png(paint(layers(line, pixel), size), size));
  }
}
