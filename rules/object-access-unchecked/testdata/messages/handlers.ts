import { CommandHandler, EventsHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from "@nestjs/cqrs";
import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";
import { CorrectDossier, DossierDropped, ListTariffs, OpenDossier, OpenOwnDossier } from "./messages";

@Entity()
export class Dossier {
  @PrimaryColumn() id!: string;
  @Column() memberId!: string;
  @Column() allergies!: string;
}

@QueryHandler(OpenDossier)
export class OpenDossierHandler implements IQueryHandler<OpenDossier> {
  constructor(private readonly dossiers: Repository<Dossier>) {}
  execute({ dossierId }: OpenDossier) {
    return this.dossiers.findOneByOrFail({ id: dossierId });
  }
}

@QueryHandler(OpenOwnDossier)
export class OpenOwnDossierHandler implements IQueryHandler<OpenOwnDossier> {
  constructor(private readonly dossiers: Repository<Dossier>) {}
  execute(query: OpenOwnDossier) {
    return this.dossiers.findOneByOrFail({ id: query.dossierId, memberId: query.memberId });
  }
}

@CommandHandler(CorrectDossier)
export class CorrectDossierHandler implements ICommandHandler<CorrectDossier> {
  constructor(private readonly dossiers: Repository<Dossier>) {}
  async execute(command: CorrectDossier) {
    await this.dossiers.update({ id: command.dossierId }, { allergies: command.allergies });
  }
}

@QueryHandler(ListTariffs)
export class ListTariffsHandler {
  execute() {
    return [{ name: "basic" }];
  }
}

@EventsHandler(DossierDropped)
export class DossierDroppedHandler {
  constructor(private readonly dossiers: Repository<Dossier>) {}
  async handle({ dossierId }: DossierDropped) {
    await this.dossiers.delete({ id: dossierId });
  }
}
