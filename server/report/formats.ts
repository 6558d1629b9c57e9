// The formats of findings, each once: how it is written and in whose language.
import { agentReport } from "./agent.js";
import { checkstyleReport } from "./checkstyle.js";
import { conciseReport } from "./concise.js";
import { githubReport, githubSummary } from "./github.js";
import { gitlabCodeQualityReport } from "./gitlabCodeQuality.js";
import { gitlabSastReport } from "./gitlabSast.js";
import { htmlReport } from "./html/htmlReport.js";
import { jsonReport } from "./json.js";
import { junitReport } from "./junit.js";
import { markdownReport } from "./markdown.js";
import { rdjsonReport } from "./rdjson.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";
import type { Report } from "./view.js";

export interface Format {
  write(r: Report): string;
  /** Read by people: in their language. Others stay English, so that titles do not change from machine to machine. */
  forPeople?: true;
  /** Needs the inventory of personal data. */
  inventory?: true;
  /** Appended to the file that a variable of the environment names, too. */
  also?: { variable: string; write(r: Report): string };
}

const table = {
  text: { write: textReport, forPeople: true },
  concise: { write: conciseReport, forPeople: true },
  agent: { write: agentReport },
  json: { write: jsonReport, inventory: true },
  sarif: { write: sarifReport },
  github: { write: githubReport, also: { variable: "GITHUB_STEP_SUMMARY", write: githubSummary } },
  "gitlab-sast": { write: gitlabSastReport },
  "gitlab-codequality": { write: gitlabCodeQualityReport },
  junit: { write: junitReport },
  checkstyle: { write: checkstyleReport },
  rdjson: { write: rdjsonReport },
  markdown: { write: markdownReport, forPeople: true },
  html: { write: htmlReport, forPeople: true, inventory: true },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof table;
export const FORMATS: Record<FormatName, Format> = table;
export const FORMAT_NAMES = Object.keys(table) as FormatName[];
