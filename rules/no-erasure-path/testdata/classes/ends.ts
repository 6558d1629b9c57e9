import type { EntityManager } from "@mikro-orm/postgresql";
import { Grievance, Introduction } from "./entities";

export async function introduce(em: EntityManager, friendName: string, friendMobile: string) {
  em.persist(em.create(Introduction, { friendName, friendMobile } as Introduction));
  await em.flush();
}

export const settle = (em: EntityManager, id: number) => em.nativeDelete(Grievance, { id });
