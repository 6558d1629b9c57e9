// Pipeline files that `goodfaith init --ci` writes. They pin the version that wrote them: a gate changes when somebody wants it.
import type { Say } from "./locales.js";

export const CI_NAMES = ["github", "gitlab"] as const;

type CiName = (typeof CI_NAMES)[number];

/** Where it goes in the project, and what it says. */
export function ciFile(name: CiName, version: string, say: Say): { file: string; text: string } {
  const { file, text } = CI_FILES[name];
  return {
    file,
    text: text
      .replaceAll("goodfaith@VERSION", `goodfaith@${version}`)
      .replace("TAKE_IN", say("ciTakeIn", { line: TAKE_IN })),
  };
}

const TAKE_IN = "include: [{ local: .gitlab/goodfaith.yml }]";

const CI_FILES: Record<CiName, { file: string; text: string }> = {
  github: {
    file: ".github/workflows/goodfaith.yml",
    text: `name: goodfaith
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npx --yes goodfaith@VERSION ci -f github -f sarif=goodfaith.sarif
      - if: always()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: goodfaith.sarif
`,
  },
  gitlab: {
    file: ".gitlab/goodfaith.yml",
    text: `# TAKE_IN
goodfaith:
  image: node:20
  script:
    - npx --yes goodfaith@VERSION ci -f gitlab-codequality=goodfaith.json -f text
  artifacts:
    when: always
    reports:
      codequality: goodfaith.json
`,
  },
};
