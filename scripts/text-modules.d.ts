// Data and pages are bundled as text (see scripts/build.mjs).
declare module "*.jsonc" {
  const text: string;
  export default text;
}
declare module "*.md" {
  const text: string;
  export default text;
}
