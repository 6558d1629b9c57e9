// What a rule proposes against a finding, as plain data that a finding carries. It names places and names only, never a
// text of the file; `fixes/` turns it into edits of the current text when somebody asks.
import type { Range } from "../facts/types.js";

export type Applicability = "safe" | "unsafe";

export interface FixPlan {
  /** Id of the title; the texts are in rules/locales/fixes. */
  title: string;
  /** Values of the title's places: identifiers, algorithms, hosts. */
  params: Record<string, string>;
  /** "safe": the program does what it did, but for what the finding is about. */
  applicability: Applicability;
  /** In the file of the finding; made together or not at all. */
  changes: FixChange[];
}

/** A name that the changed code needs from another module. */
export interface ImportNeed {
  name: string;
  /** Specifier as this file would write it. */
  module: string;
}

/** A value of the project that the changed code uses: how it is spelled, and what must be imported for that. */
export interface ProjectValue {
  code: string;
  import?: ImportNeed;
}

/** Code that is put in: its texts stand in double quotes, and are written in the quotes of the file. */
export interface CodePiece {
  code: string;
  imports: ImportNeed[];
  /** Variables of the function that must have been declared where a statement is to stand. */
  locals?: string[];
}

export type FixChange =
  /** The expression becomes the argument of a function. */
  | { kind: "wrap"; at: Range; call: ProjectValue }
  /** Only the last characters of it; `text`: it is a text already. */
  | { kind: "keep-end"; at: Range; count: number; text: boolean }
  /**
   * Argument, property, element: taken out of what holds it; in a text a word stands for it. An object that is emptied by it
   * goes along, or stays, and then nothing is done.
   */
  | { kind: "remove-value"; at: Range; emptied: "goes" | "stays" }
  /** A part of a text becomes words that say what stood there. */
  | { kind: "use-placeholder"; at: Range; placeholder: string }
  /** `x` becomes `{ a: x.a, b: x.b }`. */
  | { kind: "pick-members"; at: Range; members: string[] }
  /** `x` becomes `{ ...x, a: call(x.a) }`. */
  | { kind: "wrap-members"; at: Range; members: readonly { name: string; call: ProjectValue }[] }
  /**
   * `x.field` becomes `x.member`; with `whole`, `x` becomes `x.member`, as an object where objects are printed. `segment`:
   * only as a segment of a path, `/customers/${x.field}`.
   */
  | { kind: "use-member"; at: Range; member: string; whole: boolean; structured: boolean; segment?: boolean }
  /** An option whose value, object or assignment is at the place; with `item`, only that item of its list. */
  | { kind: "remove-option"; at: Range; option: string; item: string }
  /** An option at the place is given another value. */
  | { kind: "set-option"; at: Range; option: string; to: string }
  /** A member of the JSON document, by its path; objects on the way are made where there are none. */
  | { kind: "set-member"; at: Range; path: (string | number)[]; value: unknown }
  /** Inside the text that stands at the place. */
  | { kind: "replace-text"; at: Range; from: string; to: string }
  /**
   * A call of `Math.random` with what is made of it: a value of the same kind and size, or a longer text that is an id. `only`:
   * files that run in Node.js, or others.
   */
  | { kind: "draw-securely"; at: Range; as: "same" | "id"; only?: "node" | "any" }
  /** The plain hash around the place takes a key of the environment; `typed`: for a compiler that asks what it is. */
  | { kind: "key-hash"; at: Range; name: string; typed: boolean }
  /**
   * Values that stand in the template around the place, which is all that a call is given, are handed over beside it: in a list
   * ("numbered": `$1`, "marks": `?`), or by the template, where it becomes that of a tag ("template").
   */
  | { kind: "bind-values"; at: Range; fills: "numbered" | "marks" | "template" }
  /** A text becomes a read of the environment. */
  | { kind: "read-environment"; at: Range; name: string }
  /** The promise at the place is waited for, and the function around becomes one that may wait. */
  | { kind: "wait-for"; at: Range }
  /** The statement that is the call at the place, waited for or not, throws where the answer is this. */
  | { kind: "refuse-by"; at: Range; when: "yes" | "no" }
  /** The statement that is the call at the place and nothing else. */
  | { kind: "remove-statement"; at: Range }
  /** The comparison at or around the place, or the branch that it opens. */
  | { kind: "remove-bypass"; at: Range }
  /** The declaration whose name is at the place. */
  | { kind: "remove-declaration"; at: Range }
  /** An option of the decorator of the field whose name is at the place. */
  | { kind: "add-option"; at: Range; decorators: readonly string[]; option: string; value: ProjectValue }
  /** An argument of the call, or an option of it, names columns: `{ id: true }`, `["id"]`, `"id name"`. */
  | {
      kind: "name-columns";
      at: Range;
      argument: number;
      option: string;
      as: "flags" | "list" | "text";
      names: string[];
    }
  /** Values of a data type, at all the places, give way to made-up ones: equal ones to equal ones. `at` is the first place. */
  | { kind: "use-synthetic"; at: Range; dataType: string; places: readonly Range[]; among: readonly Range[] }
  /** A documentation comment above the declaration whose name is at the place. */
  | { kind: "mark-declaration"; at: Range; mark: string }
  /**
   * A statement of its own before or after the one that holds the place, inside the innermost function there; before the one
   * that ends it. "start": the first of the function at the place. `async`: the function becomes one that may wait.
   */
  | { kind: "insert-statement"; at: Range; where: "before" | "after" | "start"; statement: CodePiece; async: boolean }
  /** The statement that holds the place runs only on a condition. */
  | { kind: "guard-statement"; at: Range; condition: CodePiece }
  /** Below the decorators of the method whose name is at the place. */
  | { kind: "add-decorator"; at: Range; decorator: CodePiece }
  /** Before the argument at the place; with `option`, as that member of the object there, or of a new one. */
  | { kind: "add-argument"; at: Range; argument: CodePiece; option: string }
  /** Behind the last argument of the call at the place. */
  | { kind: "append-argument"; at: Range; argument: CodePiece }
  /** The name at the place becomes another. */
  | { kind: "replace-name"; at: Range; by: CodePiece }
  /** A member of the object at the place. */
  | { kind: "add-member"; at: Range; member: CodePiece };
