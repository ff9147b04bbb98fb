/** Markdown files are bundled as text (esbuild's text loader; test/support/text-loader.mjs under Node). */
declare module '*.md' {
  const text: string;
  export default text;
}
