// Runs the whole engine over texts held in memory, with the content that ships.
import assert from "node:assert/strict";
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
  type ClassificationTerms,
  checkPolicy,
  createClassifier,
  createLexicon,
  createModuleResolver,
  createPolicy,
  createSecretDetector,
  createSettings,
  createValueDetector,
  customTaxonomy,
  DEFAULT_MIN_REASON_LENGTH,
  declaredModels,
  type EsParser,
  type ExtractInput,
  type FileFacts,
  type Frontend,
  frontendOf,
  frontendsFor,
  type KeptAnswers,
  type Lexicon,
  loadModels,
  loadSecrets,
  loadTaxonomy,
  type Policy,
  type ProjectConfig,
  policySchema,
  type Rule,
  readJsonc,
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

export function frontendFor(fileName: string, parser: EsParser = oxc): Frontend | undefined {
  return frontendOf(frontendsFor(parser), fileName);
}

export function inputOf(fileName: string, text: string, words: Lexicon = lexicon): ExtractInput {
  return { fileName, text, lexicon: words, values, secrets };
}

/** Facts of one text, or undefined when no front end takes such a file. */
export function factsOfText(
  fileName: string,
  text: string,
  parser: EsParser = oxc,
  words: Lexicon = lexicon,
): FileFacts | undefined {
  return frontendFor(fileName, parser)?.extract(inputOf(fileName, text, words));
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
  options: {
    rules?: readonly Rule[];
    parser?: EsParser;
    terms?: Partial<SuppressionTerms>;
    inventory?: boolean;
    config?: ProjectConfig;
    policy?: Policy;
    /** Without it, what the configuration says; a rule on its own is asked for all that it may say. */
    classification?: ClassificationTerms;
    kept?: KeptAnswers;
  } = {},
): AnalysisResult {
  const { config } = options;
  const types = config ? customTaxonomy(taxonomy, config) : taxonomy;
  const words = types === taxonomy ? lexicon : createLexicon(types);
  const paths = Object.keys(files);
  const facts = paths.flatMap((path) => {
    const one = factsOfText(path, files[path]!, options.parser, words);
    return one ? [{ path, facts: one }] : [];
  });
  const manifests = paths
    .filter((p) => /(^|\/)(package|[tj]sconfig[^/]*)\.json$/.test(p))
    .map((path) => ({ path, text: files[path]! }));
  const policy = options.policy ?? policyIn(files);
  const { minReasonLength, ...terms } = config?.suppressions ?? {};
  return analyse({
    files: facts,
    resolver: createModuleResolver({ paths, manifests }),
    classifier: types === taxonomy ? classifier : createClassifier(types),
    models: config ? loadModels([...modelTexts, ...declaredModels(config.functions)], heuristicsText) : models,
    secrets,
    rules: options.rules ?? shipped,
    suppression: { ...TERMS, ...terms, ...(minReasonLength ? { minReasonLength } : {}), ...options.terms },
    ...(config ? { settings: createSettings(config), functions: config.functions, domains: config.domains } : {}),
    classification: options.classification ??
      config?.classification ?? {
        required: options.rules?.length === 1,
        checkTiers: options.rules?.length === 1,
      },
    ...(policy ? { policy } : {}),
    inventory: options.inventory === true,
    ...(options.kept ? { kept: options.kept } : {}),
  });
}

/** What the organisation of these files decided, if one of them says so. */
function policyIn(files: Readonly<Record<string, string>>): Policy | undefined {
  const file = "goodfaith.policy.jsonc";
  const text = files[file];
  if (text === undefined) return undefined;
  const { value, tree, problems } = readJsonc({ file, text }, policySchema);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    checkPolicy(
      file,
      text,
      value!,
      tree!,
      taxonomy.types.map((t) => t.id),
    ),
    [],
  );
  return createPolicy(value!);
}
