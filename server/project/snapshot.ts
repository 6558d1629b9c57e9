// What one run of a session saw and found.
import { join } from "node:path";
import {
  type AnalysisInput,
  type AnalysisResult,
  analyseInSteps,
  type ColumnUnit,
  type ConfigProblem,
  createDeclarations,
  createLineIndex,
  type Declarations,
  type FileFacts,
  type Finding,
  type Inventory,
  type KeptAnswers,
  LIMITS,
  type LineIndex,
  type ProjectConfig,
  type SuppressionTerms,
} from "../engine/api.js";
import { readText } from "../node/api.js";
import type { Content } from "./content.js";

export interface SourceView {
  text: string;
  lines: LineIndex;
}

/** What one run saw and found. Never changes. */
export interface Snapshot {
  result: AnalysisResult;
  /** Text of an analysed file as the run saw it; undefined when it is gone. */
  source(path: string): SourceView | undefined;
  facts(path: string): FileFacts | undefined;
  /** Every analysed file. */
  files: AnalysisInput["files"];
  content: Content;
  /** Of the root, as far as it stands. */
  config: ProjectConfig;
  /** Findings that the baseline knows. */
  known: ReadonlySet<Finding>;
  /** Mistakes in the configuration; what they stand in does not count. */
  configProblems: readonly ConfigProblem[];
  /** What the project asks of a suppression. */
  suppression: SuppressionTerms;
  /** Personal fields by declaration. */
  declarations(): Declarations;
  /** Where personal data is and goes, in steps; costs about as much as a run, much less with the answers of its own. */
  inventorySteps(kept?: KeptAnswers): Generator<number, Inventory>;
  /** Files whose facts this run made anew. */
  extracted: number;
}

export function snapshotOf(
  { root, columns }: { root: string; columns: ColumnUnit },
  opened: ReadonlyMap<string, string>,
  result: AnalysisResult,
  input: AnalysisInput,
  more: Pick<Snapshot, "extracted" | "content" | "config" | "known" | "configProblems">,
): Snapshot {
  const views = new Map<string, SourceView | undefined>();
  const facts = new Map(input.files.map((f) => [f.path, f.facts]));
  let declarations: Declarations | undefined;
  return {
    result,
    ...more,
    suppression: input.suppression,
    source(path) {
      if (!views.has(path)) {
        const text = opened.get(path) ?? readText(join(root, path), LIMITS.file.text).text;
        views.set(path, text === undefined ? undefined : { text, lines: createLineIndex(text, columns) });
      }
      return views.get(path);
    },
    files: input.files,
    facts: (path) => facts.get(path),
    declarations() {
      declarations ??= createDeclarations(input);
      return declarations;
    },
    *inventorySteps(kept) {
      const result = yield* analyseInSteps({ ...input, rules: [], inventory: true, ...(kept ? { kept } : {}) });
      return result.inventory!;
    },
  };
}
