import { type EntitySubscriberInterface, EventSubscriber, type InsertEvent } from "typeorm";

const trail: object[] = [];
async function writeAudit(entry: object) {
  trail.push(entry);
}

@EventSubscriber()
export class AuditSubscriber implements EntitySubscriberInterface {
  async afterInsert(event: InsertEvent<object>) {
    await writeAudit({ table: event.metadata.tableName });
  }
}
