import { Body, Controller, Delete, Get, Param, Patch, Req, UseGuards } from "@nestjs/common";
import { CommandBus, EventBus, QueryBus } from "@nestjs/cqrs";
import { AuthGuard } from "@nestjs/passport";
import { CorrectDossier, DossierDropped, ListTariffs, OpenDossier, OpenOwnDossier } from "./messages";

@Controller("dossiers")
@UseGuards(AuthGuard("jwt"))
export class DossiersController {
  constructor(private readonly queries: QueryBus, private readonly commands: CommandBus, private readonly events: EventBus) {}

  @Get(":id")
  open(@Param("id") id: string) {
    return this.queries.execute(new OpenDossier(id)); // want object-access-unchecked "GET /dossiers/:id gives any signed-in caller any Dossier"
  }

  @Get("mine/:id")
  openOwn(@Param("id") id: string, @Req() req: { user: { id: string } }) {
    return this.queries.execute(new OpenOwnDossier(id, req.user.id));
  }

  @Patch(":id")
  correct(@Param("id") id: string, @Body("allergies") allergies: string) {
    const command = new CorrectDossier(id, allergies);
    return this.commands.execute(command); // want object-access-unchecked "PATCH /dossiers/:id lets any signed-in caller change any Dossier"
  }

  @Delete(":id")
  drop(@Param("id") id: string) {
    this.events.publish(new DossierDropped(id)); // want object-access-unchecked "DELETE /dossiers/:id lets any signed-in caller delete any Dossier"
  }

  @Get("tariffs")
  tariffs() {
    return this.queries.execute(new ListTariffs());
  }
}
