// What is never the user's own source: dependencies, build results, caches, locks, maps, declarations.
import ignore from "ignore";

const PATTERNS = `
node_modules/
bower_components/
jspm_packages/
.git/
.hg/
.svn/
.jj/
.yarn/
.pnpm-store/
.pnp.*
dist/
build/
out/
.next/
.nuxt/
.output/
.svelte-kit/
.astro/
.angular/
.expo/
.nx/
.turbo/
.cache/
.parcel-cache/
.vercel/
.netlify/
.serverless/
.terraform/
.docusaurus/
.goodfaith/
.nyc_output/
storybook-static/
__pycache__/
.venv/
# A folder of that name among sources is a module, not a result.
!**/src/**/dist/
!**/src/**/build/
!**/src/**/out/
*.min.js
*.min.mjs
*.min.cjs
*.min.css
*.bundle.js
*.map
*.d.ts
*.d.mts
*.d.cts
*.tsbuildinfo
*.pack
*.sarif
# Reports of this program, as its page names them.
goodfaith.html
goodfaith.md
goodfaith.txt
goodfaith.json
goodfaith.xml
goodfaith.csv
gl-*-goodfaith.json
*.snap
*.lock
*-lock.json
*-lock.yaml
npm-shrinkwrap.json
bun.lockb
go.sum
packages.lock.json
`;

/** Files that only a coverage report has. In insurance, "coverage" is a word of the trade: the name alone says nothing. */
const COVERAGE_REPORT = new Set([
  "lcov.info",
  "lcov-report",
  "coverage-final.json",
  "coverage-summary.json",
  "clover.xml",
  "cobertura-coverage.xml",
  ".tmp",
]);

export type BuiltInIgnores = (path: string, isDirectory: boolean) => string | undefined;

/** The pattern that leaves a path out, or undefined. */
export function createBuiltInIgnores(): BuiltInIgnores {
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(PATTERNS);
  return (path, isDirectory) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const parent = path.slice(0, path.length - name.length);
    // Inside a directory that an ignore file took back, the patterns start anew.
    const asked = parent !== "" && rules.test(parent).ignored ? name : path;
    const result = rules.test(isDirectory ? `${asked}/` : asked);
    return result.ignored ? result.rule?.pattern : undefined;
  };
}

export function isCoverageReport(names: readonly string[]): boolean {
  return names.some((name) => COVERAGE_REPORT.has(name));
}
