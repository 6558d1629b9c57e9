import { type EntitySubscriberInterface, EventSubscriber, type UpdateEvent } from "typeorm";

const lines: object[] = [];
async function writeAudit(entry: object) {
  lines.push(entry);
}

@EventSubscriber()
export class BoatWatch implements EntitySubscriberInterface {
  async afterInsert(event: UpdateEvent<object>) {
    await writeAudit({ table: event.metadata.tableName });
  }
}
