// The taxonomy as a project wants it: own data types, more names for known ones, some switched off, and only the
// identifier formats of its regions.
import type { Taxonomy, TaxonomyType } from "../classify/loadTaxonomy.js";
import type { Region } from "../classify/types.js";
import type { ProjectConfig } from "./project.js";
import type { RawDataType } from "./schema.js";

const HAN = /[\u3400-\u9fff]/;

/** The same object when the project asks for nothing. */
export function customTaxonomy(taxonomy: Taxonomy, config: Pick<ProjectConfig, "dataTypes" | "regions">): Taxonomy {
  const { dataTypes, regions } = config;
  if (dataTypes.size === 0 && regions === undefined) return taxonomy;
  const here = new Set(regions?.flatMap((r): Region[] => (r === "us-ny" ? ["us"] : [r])));
  const foreign = (t: TaxonomyType) => regions !== undefined && t.regions?.some((r) => here.has(r)) === false;
  const types: TaxonomyType[] = [];
  for (const type of taxonomy.types) {
    const own = dataTypes.get(type.id);
    if (own === "off" || foreign(type)) continue;
    const guests = taxonomy.types.filter((t) => t.elsewhere === type.id && foreign(t) && dataTypes.get(t.id) !== "off");
    const hosting = guests.length === 0 ? type : host(type, guests);
    types.push(own === undefined ? hosting : extended(hosting, own));
  }
  for (const [id, own] of dataTypes) {
    if (own === "off" || taxonomy.types.some((t) => t.id === id)) continue;
    const base = taxonomy.types.find((t) => t.id === own.extends);
    if (base)
      types.push(extended({ ...base, ...NO_NAMES, id, category: id.split(".")[0]!, regions: undefined }, own, id));
  }
  const kept = new Set(types.map((t) => t.id));
  const standIn = (id: string) => {
    const general = taxonomy.types.find((t) => t.id === id)?.elsewhere;
    return dataTypes.get(id) !== "off" && general !== undefined && kept.has(general) ? general : undefined;
  };
  const senses = Object.fromEntries(
    Object.entries(taxonomy.words.senses).map(([phrase, list]) => [
      phrase,
      list.map((sense) =>
        sense.type === undefined || kept.has(sense.type) ? sense : { ...sense, type: standIn(sense.type) },
      ),
    ]),
  );
  return {
    ...taxonomy,
    types,
    words: { ...taxonomy.words, senses },
    version: `${taxonomy.version}+${JSON.stringify([[...dataTypes], regions ?? null])}`,
  };
}

const NO_NAMES = {
  strong: [],
  weak: [],
  pinyin: [],
  abbreviations: [],
  weakAbbreviations: [],
  zh: [],
  falseFriends: [],
};

const LISTS = ["strong", "pinyin", "abbreviations", "weakAbbreviations", "zh"] as const;

/** Names of foreign formats mean the general one. */
function host(type: TaxonomyType, guests: readonly TaxonomyType[]): TaxonomyType {
  const hosting = { ...type };
  for (const list of LISTS) hosting[list] = [...type[list], ...guests.flatMap((g) => g[list])];
  return hosting;
}

function extended(type: TaxonomyType, own: RawDataType, id?: string): TaxonomyType {
  const names = own.names ?? [];
  const title = own.title ?? (id === undefined ? undefined : (names[0] ?? id));
  return {
    ...type,
    ...(own.tier === undefined ? {} : { tier: own.tier as TaxonomyType["tier"] }),
    ...(title === undefined ? {} : { names: { en: title, "zh-Hans": title, "zh-Hant": title } }),
    strong: [...type.strong, ...names.filter((n) => !HAN.test(n)).map(phraseOf)],
    zh: [...type.zh, ...names.filter((n) => HAN.test(n))],
  };
}

/** "holderNo", "holder_no" and "holder no" are one phrase. */
function phraseOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_\-.\s]+/g, " ")
    .trim()
    .toLowerCase();
}
