import { EntitySubscriberInterface, EventSubscriber, UpdateEvent } from "typeorm";
import { RowChange, SubTenant } from "./tenancy";
import { whoActs } from "./elsewhere";

@EventSubscriber()
export class SubTenantWatch implements EntitySubscriberInterface<SubTenant> {
  listenTo() {
    return SubTenant;
  }

  async afterUpdate(event: UpdateEvent<SubTenant>) {
    if (!event.databaseEntity) return;
    const fields = event.updatedColumns.map((c) => c.propertyName).join(",");
    await event.manager.insert(RowChange, { table: "sub_tenant", rowId: event.databaseEntity.id, actorId: whoActs(), fields });
  }
}
