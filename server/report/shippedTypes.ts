import { taxonomyTexts } from "../../rules/index.js";
import { loadTaxonomy, type Taxonomy } from "../engine/api.js";

/** The data types that ship. */
export function shippedDataTypes(): Taxonomy["types"] {
  return loadTaxonomy(taxonomyTexts).types;
}
