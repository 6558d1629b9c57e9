import { Body, Controller, Delete, Get, Param, Patch, Post } from "@nestjs/common";
import { AuditLogRepository } from "./auditLog.repository";
import { NoticeRepository } from "./notice.repository";

@Controller("admin")
export class LogsController {
  constructor(
    private readonly logs: AuditLogRepository,
    private readonly notices: NoticeRepository,
  ) {}

  @Get("audit-logs")
  list() {
    return this.logs.find({ take: 50 });
  }

  @Patch("audit-logs/:id")
  correct(@Param("id") id: string, @Body() body: { actor: string }) {
    return this.logs.update(id, body); // want audit-log-mutable "this.logs.update changes what stands in AuditLog"
  }

  @Delete("audit-logs/:id")
  remove(@Param("id") id: string) {
    return this.logs.delete(id); // want audit-log-mutable "this.logs.delete deletes from AuditLog"
  }

  @Post("audit-logs/:id/remarks")
  remark(@Param("id") id: string, @Body() body: { text: string }) {
    return this.logs.insert({ about: id, text: body.text });
  }

  @Delete("notices/:id")
  removeNotice(@Param("id") id: string) {
    return this.notices.delete(id);
  }
}
