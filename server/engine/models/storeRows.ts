// Rows about stored records: how libraries declare them (schemas, entities, their encryption), look them up and fetch them.
// Ports and types as in types.ts.

export const COLUMN_LISTS = ["flags", "list", "text"] as const;

export interface SchemaRow {
  kind: "schema";
  on: string[];
  /**
   * Port of the object literal with the fields. "1()": a callback is given a table and calls a column builder of it for
   * each field.
   */
  fields: string;
  /** The fields are a list of objects; this member of each holds its name. */
  fieldName?: string;
  /** Port of the name (a string). */
  name?: string;
  /** True: a value of this shape is a stored record (table, collection). */
  stored: boolean;
  /** Store id ("drizzle"). */
  store?: string;
  /** True: a step that changes the store; a record of the same name that the program declares stands for it. */
  migration?: boolean;
  /** Instance type of the package that the result is: `Customer.findAll()` of `const Customer = sequelize.define(…)`. */
  instance?: string;
  /** True: an object without a type of its own holds fields below the record. */
  nested?: boolean;
  /** Where field options that encrypt are found: option names in the field's value, or wrapper functions. */
  encryptOptions?: string[];
  encryptPlugins?: string[];
  /** Types of fields that are worked out, and not kept: "VIRTUAL". */
  transientTypes?: string[];
  /** Methods of the schema whose result is a value of this shape: "parse", or "safeParse:data" when a member holds it. */
  parses?: string[];
  /** Methods of the schema that give back a schema of the same shape: "strict", "optional". */
  keeps?: string[];
  /** Methods of the schema that are given more fields: "add". */
  grows?: string[];
}

export interface EntityRow {
  kind: "entity";
  /** Class decorators that make a class a stored record, e.g. ["Entity"]. */
  decorators: string[];
  /** Field decorators that store the field. Empty: every field is stored. */
  fieldDecorators: string[];
  /** Field decorators that keep it out of the store. */
  transientDecorators?: string[];
  /** Options of a field decorator that keep it out of the store where they are false. */
  transientOptions?: string[];
  /** Types given to a field decorator that keep it out of the store: "VIRTUAL". */
  transientTypes?: string[];
  /** Options (of a field decorator's object argument) that encrypt it: the value must be a cipher. */
  encryptOptions?: string[];
  /** Options of a field decorator that encrypt by being there, with what must be registered as well ("package name"). */
  encryptFlags?: { option: string; needs?: string[] }[];
  /** Field decorators that encrypt it by themselves. */
  encryptDecorators?: string[];
  /** Two-part mechanisms of `encryptDecorators`: one of these must be registered as well ("package name"). */
  needs?: string[];
  /** What `needs` are registered at when it is made. Where a program makes none, it is made elsewhere, and they are believed. */
  neededBy?: string[];
  /** Class decorators of what is told of changes, and what makes the store that tells ("package name"): its options list them. */
  subscribers?: string[];
  madeBy?: string[];
  /** Calls by which the client is given functions that see all it writes; they encrypt a field where their code does. */
  encryptHooks?: string[];
  /** Instance types of the package that is called as `store` is, whose subclasses are stored records where they have the static member `named`. */
  bases?: string[];
  named?: string;
  /** Static member of such a class, and the path in it, under which its fields stand: ["jsonSchema", "properties"]. */
  shape?: string[];
  /** Methods of such a class that see what is written; one that seals is believed for all fields. */
  hooks?: string[];
  /**
   * The row is about decorators of packages that no model knows, by their names alone; regular expression on the names of
   * packages whose decorators say something else.
   */
  notFrom?: string;
  /** Field decorators of which a record of such a row has one. */
  keyed?: string[];
  store: string;
}

/** The call looks stored records up by a condition, or changes or deletes what it finds. */
export interface LookupRow {
  kind: "lookup";
  on: string[];
  /** Ports of the condition. */
  by: string[];
  /** "chain": as an earlier call of the builder chain says, `update(…)` or `delete(…)`, else it reads. */
  act: "read" | "change" | "delete" | "chain";
  /** Type of what is looked up. */
  record: string;
}

export const STATEMENT_READERS = ["sql", "script", "search", "directory", "document"] as const;

export const FILLS = ["numbered", "marks", "template"] as const;

/** The call is given the text of a statement or a part of one: what is put into the text is read as part of it. */
export interface StatementRow {
  kind: "statement";
  on: string[];
  /** Ports of the text, "0.sql" for a member of options; "document": of the condition, whose values may be operators. */
  ports: string[];
  /** What reads it: "script" runs it. */
  reads: (typeof STATEMENT_READERS)[number];
  /** How a value is handed over beside the text, as code spells it. */
  binds: string;
  /** What stands for a value in a text that is all the call is given; see the fix "bind-values". */
  fills?: (typeof FILLS)[number];
  /** Port 0 is a format: only what stands for `%s` is put in as it is. */
  formats?: boolean;
}

/** The call reads whole stored records, unless it is told which columns. */
export interface FetchRow {
  kind: "fetch";
  on: string[];
  /** Type of what it gives. */
  record: string;
  /** Port of what names the columns; without it the call cannot be told. */
  columns?: string;
  /** How they are named there: `{ id: true }`, `["id"]`, `"id name"`. */
  as?: (typeof COLUMN_LISTS)[number];
  /** Ports of options that leave columns out; those that bring other records along. */
  unless?: string[];
  brings?: string[];
}
