import { Entity, type EntityManager, PrimaryKey, Property } from "@mikro-orm/core";
import { noteDown } from "./notes";

@Entity()
export class Tutor {
  @PrimaryKey() id!: string;
  @Property() fullName!: string;
  @Property() homeAddress!: string;
}

export async function dropTutor(em: EntityManager, id: string) {
  await em.nativeDelete(Tutor, { id }); // want change-not-audited "dropTutor deletes Person name"
}

export async function dropNoted(em: EntityManager, id: string, actorId: string) {
  await em.nativeDelete(Tutor, { id });
  await noteDown(actorId, id);
}
