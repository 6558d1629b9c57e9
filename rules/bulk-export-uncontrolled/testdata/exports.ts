import { Controller, Get, Post, SetMetadata, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

const RequirePermission = (name: string) => SetMetadata("permission", name);

@Entity()
class Insured {
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
  @Column() mobile!: string;
}

class AuditService {
  private readonly entries: object[] = [];
  async record(entry: object) {
    this.entries.push(entry);
  }
}

class ExportCipher {
  encryptFile(rows: object[]) {
    return Buffer.from(String(rows.length));
  }
}

@Controller("insured")
@UseGuards(AuthGuard("jwt"))
export class InsuredController {
  constructor(
    private readonly insured: Repository<Insured>,
    private readonly audit: AuditService,
    private readonly cipher: ExportCipher,
  ) {}

  @Get("export")
  async exportAll() { // want bulk-export-uncontrolled "GET /insured/export exports .* with 0 of 5 controls"
    return this.insured.find();
  }

  @Get("csv")
  async csv() { // want bulk-export-uncontrolled "with 0 of 5 controls"
    const rows = await this.insured.find();
    return rows.map((row) => `${row.idCardNo};${row.mobile}`).join("\n");
  }

  @Post("download")
  @RequirePermission("insured:export")
  async download() { // want bulk-export-uncontrolled "with 1 of 5 controls. Permission: yes"
    return this.insured.find();
  }

  @Get("report")
  async monthlyReport() { // want bulk-export-uncontrolled "with 1 of 5 controls. Permission: no; row limit or approval: yes"
    return this.insured.find({ take: 500 });
  }

  @Get("audited-export")
  @RequirePermission("insured:export")
  async auditedExport() { // want bulk-export-uncontrolled "with 2 of 5 controls.*audit record: yes"
    const rows = await this.insured.find();
    await this.audit.record({ action: "export", count: rows.length });
    return rows;
  }

  @Get("controlled-export")
  @RequirePermission("insured:export")
  async controlledExport() {
    const rows = await this.insured.find({ take: 500 });
    await this.audit.record({ action: "export", count: rows.length });
    return rows;
  }

  @Get("encrypted-export")
  @RequirePermission("insured:export")
  async encryptedExport() {
    const rows = await this.insured.find({ take: 500 });
    return this.cipher.encryptFile(rows);
  }

  /** One person's own file. */
  @Get("me/export")
  async exportMine() {
    return this.insured.find({ where: { id: "caller" } });
  }

  @Get("export/:id")
  async exportOne(id: string) {
    return this.insured.findOne({ where: { id } });
  }

  @Get("export-count")
  async exportCount() {
    return this.insured.count();
  }

  @Get("export-template")
  async exportTemplate() {
    return ["idCardNo", "mobile"].join(";");
  }

  @Get()
  async list() {
    return this.insured.find({ take: 20 });
  }

  @Get("export-masked")
  async exportMasked() {
    const rows = await this.insured.find();
    return rows.map((row) => ({ mobile: maskMobile(row.mobile), idCardNo: maskIdCard(row.idCardNo) }));
  }
}

function maskMobile(value: string) {
  return value.replace(/.(?=.{4})/g, "*");
}
function maskIdCard(value: string) {
  return value.replace(/.(?=.{4})/g, "*");
}
