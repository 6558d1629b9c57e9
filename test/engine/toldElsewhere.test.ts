// What two rules would say of one place is said once, by the one that says more, unless somebody accepted that or it is off.
import assert from "node:assert/strict";
import { rules } from "../../rules/index.js";
import { configSchema, mergeLayers, type ProjectConfig, type RawConfig, readJsonc } from "../../server/engine/api.js";
import { analyseTexts } from "../harness/analyseTexts.js";

const RULES = rules.filter(({ meta }) => ["access-not-audited", "bulk-export-uncontrolled"].includes(meta.id));

function controller(): string {
  return `import { Controller, Get, Param, Put, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";
@Entity()
class Insured { @PrimaryColumn() id!: string; @Column() idCardNo!: string; @Column() diagnosis!: string }
class AuditService { private entries: object[] = []; async record(entry: object) { this.entries.push(entry); } }
@Controller("insured")
@UseGuards(AuthGuard("jwt"))
export class InsuredController {
  constructor(private readonly audit: AuditService, private readonly rows: Repository<Insured>) {}
  @Get("export")
  export() { return this.rows.find(); }
  @Get(":id")
  one(@Param("id") id: string) { return this.rows.findOneBy({ id }); }
  @Put(":id")
  async change(@Param("id") id: string) { await this.audit.record({ action: "change", id }); }
}
`;
}

function told(text: string, config?: RawConfig): string[] {
  const { findings } = analyseTexts(
    { "src/insured.controller.ts": text },
    { rules: RULES, ...(config ? { config: configOf(config) } : {}) },
  );
  return findings.map(({ ruleId, location }) => `${ruleId} ${text.slice(location.start, location.end)}`).sort();
}

function configOf(value: RawConfig): ProjectConfig {
  const { tree } = readJsonc(
    { file: "x", text: JSON.stringify(value) },
    configSchema({ rules: RULES.map(({ meta }) => meta.id), dataTypes: [] }),
  );
  return mergeLayers([{ file: "goodfaith.config.jsonc", directory: "", value, tree: tree! }]);
}

describe("an export without a record of who took it", () => {
  it("is told with the other controls of the export", () => {
    assert.deepEqual(told(controller()), ["access-not-audited one", "bulk-export-uncontrolled export"]);
  });

  it("is told as an access where the rule about exports is off", () => {
    const off = { rules: { "bulk-export-uncontrolled": "off" } } as RawConfig;
    assert.deepEqual(told(controller(), off), ["access-not-audited export", "access-not-audited one"]);
  });

  it("is told as an access where the finding about the export is accepted", () => {
    const accepted = "// goodfaith-disable-next-line bulk-export-uncontrolled -- rows are limited by the gateway";
    const text = controller().replace("  export()", `  ${accepted}\n  export()`);
    assert.deepEqual(told(text), ["access-not-audited export", "access-not-audited one"]);
  });
});
