/** What is used of libheif-js 1.23, which brings no types for its face to JavaScript. */
declare module 'libheif-js/libheif-wasm/libheif.js' {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `data` with RGBA, turned and mirrored as the file says; null when it cannot. */
    display(into: ImageData, done: (painted: ImageData | null) => void): void;
    free(): void;
  }
  interface Heif {
    ready: Promise<unknown>;
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const openDecoder: (options: { wasmBinary: ArrayBuffer }) => Heif;
  // biome-ignore lint/style/noDefaultExport: it is a CommonJS module
  export default openDecoder;
}
