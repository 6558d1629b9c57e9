// Pipeline files that `goodfaith init --ci` writes. They pin nothing that the project does not have.
export const CI_NAMES = ["github", "gitlab"] as const;

export const CI_FILES: Record<(typeof CI_NAMES)[number], { file: string; text: string }> = {
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
      - run: npx --yes goodfaith ci -f github -f sarif=goodfaith.sarif
      - if: always()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: goodfaith.sarif
`,
  },
  gitlab: {
    file: ".gitlab/goodfaith.yml",
    text: `# Take it in with: include: [{ local: .gitlab/goodfaith.yml }]
goodfaith:
  image: node:20
  script:
    - npx --yes goodfaith ci -f gitlab-codequality=goodfaith.json -f text
  artifacts:
    when: always
    reports:
      codequality: goodfaith.json
`,
  },
};
