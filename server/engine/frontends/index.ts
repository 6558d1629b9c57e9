// Which front end reads a file, by its base name. Order matters: the first that includes the name wins.
import { minimatch } from "minimatch";
import { maskLine } from "../diagnostics/mask.js";
import { compact } from "../facts/compact.js";
import { createGovernanceFrontend } from "./config/governance.js";
import { createJsonFrontend } from "./config/jsonFrontend.js";
import { createEnvFrontend, createIniFrontend, createPropertiesFrontend } from "./config/linesFrontend.js";
import { createYamlFrontend } from "./config/yamlFrontend.js";
import type { Frontend } from "./frontend.js";
import { createPrismaFrontend } from "./prisma/prismaFrontend.js";
import { createSqlFrontend } from "./sql/sqlFrontend.js";
import {
  createScriptFrontend,
  createSourceFrontend,
  createTextFrontend,
  SOURCE_LANGUAGES,
} from "./text/textFrontend.js";
import { createComponentFrontend } from "./typescript/components.js";
import type { EsParser } from "./typescript/esNode.js";
import { createTypeScriptFrontend } from "./typescript/extract.js";
import { createPageFrontend } from "./typescript/pages/pageFrontend.js";

export function frontendsFor(parser: EsParser): Frontend[] {
  const json = createJsonFrontend();
  return [
    createTypeScriptFrontend(parser),
    createComponentFrontend(parser),
    createPageFrontend(parser),
    createPrismaFrontend(),
    createSqlFrontend(),
    createGovernanceFrontend(json, "policy"),
    createGovernanceFrontend(json, "evidence"),
    json,
    createYamlFrontend(),
    createEnvFrontend(),
    createPropertiesFrontend(),
    createIniFrontend(),
    createScriptFrontend(),
    createSourceFrontend(),
    createTextFrontend(),
  ].map(withFinishedFacts);
}

/**
 * A reason is the user's own text, and facts hold no value: what looks like one in it is replaced by its shape. They are
 * kept in as little memory as they need.
 */
function withFinishedFacts(frontend: Frontend): Frontend {
  return {
    ...frontend,
    extract(input) {
      const facts = frontend.extract(input);
      const masked = (text: string) => maskLine(text, input.values, { kind: "data" }).text;
      return compact({
        ...facts,
        directives: facts.directives.map((d) => (d.reason === undefined ? d : { ...d, reason: masked(d.reason) })),
      });
    },
  };
}

/** Undefined for binary files, assets and languages that are not read yet. */
export function frontendOf(frontends: readonly Frontend[], fileName: string): Frontend | undefined {
  const base = fileName.slice(fileName.lastIndexOf("/") + 1);
  if (BINARY.test(base) || NOT_READ[extensionOf(base)] !== undefined) return undefined;
  if (LOCK.test(base)) return frontends.at(-1);
  return frontends.find((f) => f.include.some((pattern) => minimatch(base, pattern, { nocase: true, dot: true })));
}

/** Written by package managers: no settings of the project. The last front end reads what may be a secret in any text. */
const LOCK = /^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml)$/i;

const BINARY =
  /\.(png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|svg|psd|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|so|dll|dylib|exe|bin|wasm|node|woff2?|ttf|otf|eot|mp[34]|mov|avi|webm|wav|ogg|flac|lock|map|snap|db|sqlite3?|keystore|jks|p12|pfx|der|css|scss|sass|less|styl)$/i;

const NOT_READ: Readonly<Record<string, string>> = {
  graphql: "GraphQL",
  gql: "GraphQL",
  proto: "Protocol Buffers",
};

/** Why a source file is not analysed, or not by all rules, for the coverage; undefined for languages that are. */
export function unsupportedLanguage(fileName: string): string | undefined {
  const extension = extensionOf(fileName);
  if (NOT_READ[extension] !== undefined) return `${NOT_READ[extension]} is not analysed yet`;
  const language = SOURCE_LANGUAGES[extension];
  return language === undefined ? undefined : `${language} is read for secrets only`;
}

function extensionOf(fileName: string): string {
  return /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
}
