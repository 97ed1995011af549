/** SVG of a chart -> PNG, by a renderer that is the same on every machine and needs no browser. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngMaterials {
  /** The renderer, compiled to WebAssembly. */
  wasm: Uint8Array;
  /** TrueType files. */
  fonts: Uint8Array[];
}

let ready: Promise<void> | undefined;

/** @param scale pixels a unit of the drawing; 2.5 gives 180 dots an inch for a drawing in points */
export async function png(svg: string, { wasm, fonts }: PngMaterials, scale = 2.5): Promise<Uint8Array> {
  ready ??= initWasm(wasm as Uint8Array<ArrayBuffer>);
  await ready;
  const renderer = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  });
  try {
    return renderer.render().asPng();
  } finally {
    renderer.free();
  }
}
