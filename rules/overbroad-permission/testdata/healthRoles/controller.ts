import { Controller, Get, Param, UseGuards } from "@nestjs/common";
import { JwtGuard, Role, Roles, RolesGuard } from "./guards";
import { Notes } from "./notes";

@UseGuards(JwtGuard, RolesGuard)
@Controller("insureds")
export class NotesController {
  constructor(private readonly notes: Notes) {}

  @Get(":id/clinical-notes")
  @Roles(Role.Claims, Role.Marketing) // want overbroad-permission "@Roles lets Marketing read"
  clinicalNotes(@Param("id") id: string) {
    return this.notes.of(id);
  }

  @Get(":id/prescriptions")
  @Roles(Role.Claims)
  prescriptions(@Param("id") id: string) {
    return this.notes.of(id);
  }

  @Get(":id/visits")
  @Roles(Role.Marketing)
  visits(@Param("id") id: string) {
    return this.notes.of(id);
  }
}
