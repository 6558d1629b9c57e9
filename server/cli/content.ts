import { taxonomyTexts } from "../../rules/index.js";
import { loadTaxonomy, type Taxonomy } from "../engine/api.js";

/** The data types that ship. */
export function dataTypes(): Taxonomy["types"] {
  return loadTaxonomy(taxonomyTexts).types;
}
