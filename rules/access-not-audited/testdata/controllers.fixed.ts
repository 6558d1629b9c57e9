import { Controller, Get, Header, NotFoundException, Param, Post, UseGuards } from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";

class Insured {
  id!: string;
  idCardNo!: string;
  mobile!: string;
}

class AuditService {
  private readonly entries: object[] = [];
  async record(entry: object) {
    this.entries.push(entry);
  }
}

class Service {
  private readonly rows = new Map<string, Insured>();
  constructor(private readonly audit: AuditService) {}
  async find(id: string): Promise<Insured | null> {
    return this.rows.get(id) ?? null;
  }
  async list(): Promise<Insured[]> {
    return [...this.rows.values()];
  }
  async findAudited(id: string): Promise<Insured | null> {
    const found = await this.find(id);
    if (!found) return null;
    await this.audit.record({ action: "read", id });
    return found;
  }
  async findSometimes(id: string, quiet: boolean): Promise<Insured | null> {
    if (!quiet) await this.audit.record({ action: "read", id });
    return this.find(id);
  }
}

@Controller("insured")
@UseGuards(AuthGuard("jwt"))
export class InsuredController {
  constructor(
    private readonly service: Service,
    private readonly audit: AuditService,
  ) {}
  @Get(":id")
  async find(@Param("id") id: string) { // want access-not-audited "GET /insured/:id hands out"
    await this.audit.record({ action: "read", id });
    return this.service.find(id);
  }
  @Get()
  async list() { // want access-not-audited "leaves no audit record; \d of \d+ such endpoints do"
    return this.service.list();
  }
  @Get("quiet/:id")
  async quiet(@Param("id") id: string) { // want access-not-audited "not every way"
    return this.service.findSometimes(id, true);
  }
  @Get("early/:id")
  async early(@Param("id") id: string) { // want access-not-audited "not every way"
    const found = await this.service.find(id);
    if (found?.mobile) return found;
    await this.audit.record({ action: "read", id });
    return found;
  }
  @Post("search")
  async search() { // want access-not-audited "POST /insured/search"
    return this.service.list();
  }
  @Get("caught/:id")
  async caught(@Param("id") id: string) { // want access-not-audited "not every way"
    return this.service.find(id).catch(async (error) => {
      await this.audit.record({ action: "failed", id });
      throw error;
    });
  }
  @Get("audited/:id")
  async audited(@Param("id") id: string) {
    const found = await this.service.find(id);
    if (!found) throw new NotFoundException();
    await this.audit.record({ action: "read", id });
    return found;
  }
  @Get("inside/:id")
  inside(@Param("id") id: string) {
    return this.service.findAudited(id);
  }
  @Get("finally/:id")
  async always(@Param("id") id: string) {
    try {
      return await this.service.find(id);
    } finally {
      await this.audit.record({ action: "read", id });
    }
  }
  @Get("both/:id")
  async both(@Param("id") id: string) {
    if (id.startsWith("x")) {
      await this.audit.record({ action: "read-x", id });
    } else {
      void this.audit.record({ action: "read", id });
    }
    return this.service.find(id);
  }
  @Get("each")
  async each() {
    const all = await this.service.list();
    for (const one of all) await this.audit.record({ action: "read", id: one.id });
    return all;
  }
  @Get("some")
  async some() { // want access-not-audited "not every way"
    const all = await this.service.list();
    for (const one of all) if (one.mobile) await this.audit.record({ action: "read", id: one.id });
    return all;
  }
  @Get("then/:id")
  then(@Param("id") id: string) {
    return this.service.find(id).then(async (found) => {
      await this.audit.record({ action: "read", id });
      return found;
    });
  }
  @Get("count")
  @Header("cache-control", "no-store")
  async count() {
    return (await this.service.list()).length;
  }
  @Get("me")
  async me() {
    return this.service.find("1");
  }
  @Post("login")
  async login() {
    return this.service.find("1");
  }
  @Post()
  async create(): Promise<Insured> {
    return (await this.service.find("1"))!;
  }
  @Get("masked/:id")
  async masked(@Param("id") id: string) {
    const found = await this.service.find(id);
    return { idCardNo: maskIdCard(found!.idCardNo) };
  }
}

function maskIdCard(value: string) {
  return value.replace(/.(?=.{4})/g, "*");
}
