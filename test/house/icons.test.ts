import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { TOP } from "./manifestXml";

const FOLDER = join(TOP, "assets/icons");
const NAMES = ["accept", "export", "gstr2b", "ims", "pending", "reject", "reset"];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly pixels: readonly (readonly number[])[];
}

/** Reads the PNGs that make.mjs writes: 8-bit colour with alpha, one data chunk, unfiltered rows. */
function picture(path: string): Picture {
  const png = readFileSync(path);
  const width = png.readUInt32BE(16);
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const pixels = Array.from({ length: width * width }, (_, index) => {
    const at = Math.floor(index / width) * (width * 4 + 1) + 1 + (index % width) * 4;
    return [...rows.subarray(at, at + 4)];
  });
  return { width, height: png.readUInt32BE(20), pixels };
}

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(pixel: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The share of an icon's solid pixels that stand out 3 : 1 from a background (WCAG 2.2, 1.4.11). */
function standsOut({ pixels }: Picture, background: number): number {
  const solid = pixels.filter((pixel) => pixel[3] === 255).map(luminance);
  const clear = solid.filter((light) => {
    const [high, low] = light > background ? [light, background] : [background, light];
    return (high + 0.05) / (low + 0.05) >= 3;
  });
  return clear.length / solid.length;
}

describe("The icons", () => {
  it("are PNGs in every size the manifest offers, as wide as their names say", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".png"));
    expect(files.sort()).toEqual(
      NAMES.flatMap((name) => SIZES.map((size) => `${name}-${size}.png`)),
    );
    for (const file of files) {
      const { width, height } = picture(join(FOLDER, file));
      expect([file, width, height]).toEqual([
        file,
        ...Array(2).fill(Number(/\d+(?=\.)/.exec(file))),
      ]);
    }
  });

  it("stand out on light and on dark ribbons", () => {
    for (const name of NAMES) {
      const icon = picture(join(FOLDER, `${name}-32.png`));
      expect(standsOut(icon, luminance([243, 243, 243]))).toBeGreaterThan(0.4);
      expect(standsOut(icon, luminance([31, 31, 31]))).toBeGreaterThan(0.4);
    }
  });

  it("are what the script draws", () => {
    const drawn = mkdtempSync(join(tmpdir(), "icons-"));
    try {
      execFileSync(process.execPath, [join(FOLDER, "make.mjs"), drawn]);
      for (const file of readdirSync(drawn)) {
        expect(picture(join(FOLDER, file))).toEqual(picture(join(drawn, file)));
      }
    } finally {
      rmSync(drawn, { recursive: true });
    }
  });
});
