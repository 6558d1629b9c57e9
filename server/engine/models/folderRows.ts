// Rows about frameworks that load files by the folder they lie in and hang what those export on an object.

/** Members of an instance are what the files of a folder export: `app.controller.claim` is app/controller/claim.js. */
export interface LoaderRow {
  kind: "loader";
  /** The instance itself: "#Controllers". */
  on: string[];
  /** Below the folder of the application: "app/controller". A file without its ending, where that alone is loaded. */
  folder: string;
  /**
   * "export": what is exported, itself. "result": what a function gives that is exported; a class itself. "instance": the same,
   * and of a class one that was made of it.
   */
  gives: "export" | "result" | "instance";
}

/** A member of an instance is a package: `app.Sequelize`. */
export interface HeldPackageRow {
  kind: "heldPackage";
  on: string[];
  package: string;
  /** Type of the package that it is an instance of; absent: what the package exports. */
  type?: string;
  /** The member is one of that instance: `app.model.define` is what `sequelize.define` is. */
  through?: boolean;
}

/** In files at such a place, what is called so holds an instance: parameters without a type, "this" of functions. */
export interface PlacedRow {
  kind: "placed";
  type: string;
  names: string[];
  /** Regular expression on the path of the file. */
  files: string;
  /** Only where the application has one of these, below the folder that it lies in: folders, or files without their ending. */
  beside: string[];
  /** Only in files that say this name. */
  saying?: string;
}
