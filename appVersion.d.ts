/** The version in package.json, put into every bundle by scripts/build.mjs and by vitest. */
declare const __APP_VERSION__: string;
