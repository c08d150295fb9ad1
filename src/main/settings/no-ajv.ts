/**
 * Stands where the settings file's package wants ajv and its formats (electron.vite.config.ts). It would check by a
 * schema of that kind if one was given; none is, and 270 KB would be read at each start.
 */
export class Ajv2020 {
  constructor() {
    throw new Error('the settings file is given no schema');
  }
}

const formats = { default() {} };

// biome-ignore lint/style/noDefaultExport: the shape of ajv-formats
export { formats as default };
