// Runs the whole engine over texts held in memory, with the content that ships.
import {
  heuristicsText,
  modelTexts,
  secretTexts,
  rules as shipped,
  suppressibleRules,
  taxonomyTexts,
} from "../../rules/index.js";
import {
  type AnalysisResult,
  analyse,
  createClassifier,
  createLexicon,
  createModuleResolver,
  createSecretDetector,
  createValueDetector,
  DEFAULT_MIN_REASON_LENGTH,
  type EsParser,
  type FileFacts,
  frontendOf,
  frontendsFor,
  loadModels,
  loadSecrets,
  loadTaxonomy,
  type Rule,
  type SuppressionTerms,
} from "../../server/engine/api.js";
import { createOxcParser } from "../../server/node/parsers.js";

export const taxonomy = loadTaxonomy(taxonomyTexts);
export const classifier = createClassifier(taxonomy);
export const models = loadModels(modelTexts, heuristicsText);
const lexicon = createLexicon(taxonomy);
const values = createValueDetector();
export const secrets = createSecretDetector(loadSecrets(secretTexts));
const oxc = createOxcParser();

/** Facts of one text, or undefined when no front end takes such a file. */
export function factsOfText(fileName: string, text: string, parser: EsParser = oxc): FileFacts | undefined {
  return frontendOf(frontendsFor(parser), fileName)?.extract({ fileName, text, lexicon, values, secrets });
}

/** Terms with a fixed day. */
export const TERMS: SuppressionTerms = {
  today: "2026-11-25",
  knownRules: suppressibleRules(),
  inline: true,
  judgeUnused: true,
  minReasonLength: DEFAULT_MIN_REASON_LENGTH,
  maxDays: 180,
  requireUntilFor: [],
  requireByFor: [],
  entries: [],
};

export function analyseTexts(
  files: Readonly<Record<string, string>>,
  options: { rules?: readonly Rule[]; parser?: EsParser; terms?: Partial<SuppressionTerms> } = {},
): AnalysisResult {
  const paths = Object.keys(files);
  const facts = paths.flatMap((path) => {
    const one = factsOfText(path, files[path]!, options.parser);
    return one ? [{ path, facts: one }] : [];
  });
  const manifests = paths
    .filter((p) => /(^|\/)(package|[tj]sconfig[^/]*)\.json$/.test(p))
    .map((path) => ({ path, text: files[path]! }));
  return analyse({
    files: facts,
    resolver: createModuleResolver({ paths, manifests }),
    classifier,
    models,
    secrets,
    rules: options.rules ?? shipped,
    suppression: { ...TERMS, ...options.terms },
  });
}
