import { DataSource, type EntitySubscriberInterface, EventSubscriber, type UpdateEvent } from "typeorm";
import { Driver, Garage } from "./entities";

async function writeAudit(_entry: object) {
  await fetch("https://trail.internal", { method: "POST" });
}

/** Told of drivers, and of nothing else. */
@EventSubscriber()
export class DriverSubscriber implements EntitySubscriberInterface<Driver> {
  listenTo() {
    return Driver;
  }
  async afterUpdate(event: UpdateEvent<Driver>) {
    await writeAudit({ action: "update", actorId: "system", entity: "driver", fields: event.updatedColumns.length });
  }
}

export const source = new DataSource({ type: "postgres", entities: [Driver, Garage], subscribers: [DriverSubscriber] });
