// Mocha reporter: the usual spec output, and a result file with the counts for the sum over all suites.
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const output = options.reporterOptions?.output;
    runner.once("end", () => {
      if (output)
        writeFileSync(
          output,
          JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures, pending: this.stats.pending }),
        );
    });
  }
};
