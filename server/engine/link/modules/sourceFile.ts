// From a path as an import writes it to the project file behind it: extensions, built names, index files.
// Input: the project paths, indexed once by what is left without their extensions. Output: one of them, or undefined.
// Never looks at manifests.

export interface SourceFiles {
  paths: ReadonlySet<string>;
  /** Path without extension → the file that it means. */
  byStem: ReadonlyMap<string, string>;
}

/** With a body before without: a declaration file is the last resort for a tool that follows data. */
const EXTENSIONS = [
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mts",
  ".cts",
  ".mjs",
  ".cjs",
  ".vue",
  ".json",
  ".d.ts",
  ".d.mts",
  ".d.cts",
];
const EXTENSION = /(?:\.d)?\.[cm]?ts$|\.tsx$|\.[cm]?js$|\.jsx$|\.vue$|\.json$/;
/** React Native and friends: any of the platforms' files says what the module does. */
const PLATFORMS = [".native", ".web", ".ios", ".android"];
/** An import names the file that is built; the source beside it has another extension. */
const BUILT: Readonly<Record<string, readonly string[]>> = {
  js: [".ts", ".tsx", ".js", ".jsx", ".d.ts"],
  jsx: [".tsx", ".jsx", ".d.ts"],
  mjs: [".mts", ".mjs", ".d.mts"],
  cjs: [".cts", ".cjs", ".d.cts"],
};
const ASSET =
  /\.(css|scss|sass|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|wav|ogg|pdf|wasm|html|txt|md)$/i;

export function indexSources(paths: readonly string[]): SourceFiles {
  const best = new Map<string, { path: string; rank: number }>();
  const offer = (stem: string, path: string, rank: number): void => {
    const known = best.get(stem);
    if (!known || rank < known.rank || (rank === known.rank && path < known.path)) best.set(stem, { path, rank });
  };
  for (const path of paths) {
    const extension = EXTENSION.exec(path)?.[0];
    if (extension === undefined) continue;
    const stem = path.slice(0, -extension.length);
    const rank = EXTENSIONS.indexOf(extension);
    offer(stem, path, rank);
    const platform = PLATFORMS.findIndex((suffix) => stem.endsWith(suffix));
    if (platform < 0) continue;
    offer(stem.slice(0, -PLATFORMS[platform]!.length), path, EXTENSIONS.length * (platform + 1) + rank);
  }
  return { paths: new Set(paths), byStem: new Map([...best].map(([stem, { path }]) => [stem, path])) };
}

/** The file of a path, or the index file of the directory. */
export function fileAt(files: SourceFiles, path: string): string | undefined {
  return plainFileAt(files, path) ?? indexAt(files, path);
}

/** The file of a path with or without its extension; no directory. */
export function plainFileAt(files: SourceFiles, path: string): string | undefined {
  const dot = path.lastIndexOf(".");
  const sources = dot > 0 ? BUILT[path.slice(dot + 1)] : undefined;
  if (sources) {
    const bare = path.slice(0, dot);
    for (const extension of sources) if (files.paths.has(bare + extension)) return bare + extension;
  }
  if (files.paths.has(path) && !ASSET.test(path)) return path;
  return files.byStem.get(path);
}

export function indexAt(files: SourceFiles, directory: string): string | undefined {
  return files.byStem.get(directory === "" ? "index" : `${directory}/index`);
}
