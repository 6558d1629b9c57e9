// Every limit that may cut an analysis short, in one table. All are counts, never seconds: the same input is cut at the
// same place on every machine. Whatever is cut is said in the coverage (a note of kind "limit", "skipped" or "partial").
const MEBIBYTE = 1024 * 1024;

export const LIMITS = {
  /** Bytes of a file; larger ones are not read. */
  file: {
    /** Programs, schemas and configuration. */
    source: MEBIBYTE,
    /** SQL dumps and plain text, which are read line by line. */
    text: 50 * MEBIBYTE,
    /** package.json, tsconfig files and configurations. */
    manifest: MEBIBYTE,
  },
  /** Levels of nesting in a text. */
  nesting: {
    /** Statements, expressions and types of TypeScript; one level takes about five calls. */
    typescript: 500,
    /** Brackets and operators in a row that the native parser is trusted with; beyond, the portable one reads. */
    nativeBrackets: 400,
    nativeChain: 4000,
    json: 500,
    yaml: 100,
  },
  /** Facts kept of one file. */
  facts: { settings: 200_000, literals: 20_000, secrets: 20_000 },
  /** Of a policy or a file of evidence: characters, values, and mistakes that are told. */
  governance: { length: 512 * 1024, values: 20_000, mistakes: 20 },
  /** Characters of a line, and on average per line, from which a script of at least `size` is the output of a bundler. */
  minified: { line: 20_000, size: 20_000, average: 500 },
  /** Characters of a pattern, patterns that its braces may expand to, and wildcards in one part of a path. */
  glob: { length: 1024, alternatives: 1000, stars: 6 },
  /** Resolving declared types: levels of one type, of types and values by turns, and steps of one question. */
  types: { depth: 24, nesting: 40, work: 5000 },
  /** Following data: queries inside queries, steps of one question, and what is kept of the ways to one sink. */
  flow: { depth: 220, work: 20_000, origins: 48, wrapperDepth: 5, wrappers: 64, callers: 400 },
} as const;
