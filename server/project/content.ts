// What a run leans on beside the texts: the content that ships, as the configuration of the project wants it. Made when it is
// first needed: a run that is answered from the cache needs hardly any of it.
import { heuristicsText, modelTexts, secretTexts, taxonomyTexts } from "../../rules/index.js";
import {
  type Classifier,
  createClassifier,
  createLexicon,
  createSecretDetector,
  createValueDetector,
  customTaxonomy,
  type DataType,
  declaredModels,
  type Lexicon,
  type LocalisedText,
  loadModels,
  loadSecrets,
  loadTaxonomy,
  type Models,
  type ProjectConfig,
  type SecretDetector,
  type ValueDetector,
} from "../engine/api.js";
import { once } from "./once.js";

export interface Content {
  /** Of the words that facts are made with; "" for those that ship. */
  words: string;
  dataTypes: ReadonlyMap<string, DataType>;
  /** Names of the categories of data types, by id. */
  categories: ReadonlyMap<string, LocalisedText>;
  values: ValueDetector;
  lexicon(): Lexicon;
  secrets(): SecretDetector;
  classifier(): Classifier;
  models(): Models;
}

const shipped = once(() => {
  const taxonomy = loadTaxonomy(taxonomyTexts);
  return {
    taxonomy,
    values: createValueDetector(),
    lexicon: once(() => createLexicon(taxonomy)),
    classifier: once(() => createClassifier(taxonomy)),
    secrets: once(() => createSecretDetector(loadSecrets(secretTexts))),
    models: once(() => loadModels(modelTexts, heuristicsText)),
  };
});

export function contentFor(config: Pick<ProjectConfig, "dataTypes" | "regions" | "functions">): Content {
  const all = shipped();
  const taxonomy = customTaxonomy(all.taxonomy, config);
  const own = taxonomy !== all.taxonomy;
  return {
    words: own ? taxonomy.version : "",
    dataTypes: new Map(taxonomy.types.map((t) => [t.id, t])),
    categories: new Map(taxonomy.categories.map((c) => [c.id, c.names])),
    values: all.values,
    secrets: all.secrets,
    lexicon: own ? once(() => createLexicon(taxonomy)) : all.lexicon,
    classifier: own ? once(() => createClassifier(taxonomy)) : all.classifier,
    models:
      config.functions.length > 0
        ? once(() => loadModels([...modelTexts, ...declaredModels(config.functions)], heuristicsText))
        : all.models,
  };
}
