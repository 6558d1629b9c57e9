import type { EntityManager } from "@mikro-orm/core";
import { EventGuest, RaffleEntrant, TourGuest } from "./guests";

const KINDS = { event: EventGuest, tour: TourGuest } as const;

export async function forget(em: EntityManager, kind: keyof typeof KINDS, id: string) {
  await em.nativeDelete(KINDS[kind], { id });
}

export async function enter(em: EntityManager, fullName: string, email: string) {
  await em.persistAndFlush(em.create(RaffleEntrant, { fullName, email }));
}
