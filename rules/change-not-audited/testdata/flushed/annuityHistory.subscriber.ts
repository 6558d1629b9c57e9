import { ChangeSetType, EventSubscriber, FlushEventArgs } from "@mikro-orm/core";
import { Annuitant, Change } from "./entities";
import { whoActs } from "./session";

export class AnnuityHistory implements EventSubscriber {
  async onFlush({ uow, em }: FlushEventArgs): Promise<void> {
    for (const set of uow.getChangeSets()) {
      if (!(set.entity instanceof Annuitant) || set.type === ChangeSetType.CREATE) continue;
      const entry = em.create(Change, {
        entity: "Annuitant",
        entityId: set.entity.id,
        actor: whoActs(),
        fields: Object.keys(set.payload),
        at: new Date(),
      });
      uow.computeChangeSet(entry);
    }
  }
}
