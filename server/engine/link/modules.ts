// Which file or package an import specifier means. Pure: it works on the list of project files and on the texts of
// the manifests (tsconfig, package.json) among them, so that it gives the same answer in CI and in the editor.

export type Resolved =
  /** A project file, by its path relative to the root. */
  | { kind: "file"; path: string }
  /** A package outside the project; `subpath` is what follows its name ("" for none). */
  | { kind: "package"; name: string; subpath: string }
  /** Relative or aliased, and no such file is analysed. */
  | { kind: "missing" };

export interface ModuleResolver {
  resolve(specifier: string, fromPath: string): Resolved;
}
