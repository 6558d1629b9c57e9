// A subscriber of all entities hears of what is saved, and of no statement.
import express from "express";
import { Column, DataSource, Entity, type EntitySubscriberInterface, EventSubscriber, PrimaryColumn, type UpdateEvent } from "typeorm";
import { AuditLog } from "./auditLog";
import { signedIn } from "./signedIn";

@Entity()
class Tenant {
  @PrimaryColumn() id!: string;
  @Column() passportNo!: string;
}

@EventSubscriber()
class Noted implements EntitySubscriberInterface {
  async afterUpdate(event: UpdateEvent<unknown>) {
    await event.manager.insert(AuditLog, { what: event.metadata.tableName });
  }
}

const source = new DataSource({ type: "postgres", entities: [Tenant, AuditLog], subscribers: [Noted] });
const app = express();
app.use(signedIn);
app.put("/tenants/:id/passport", async (req: any, res) => {
  const tenants = source.getRepository(Tenant);
  const tenant = await tenants.findOneByOrFail({ id: req.params.id });
  tenant.passportNo = String(req.body.passportNo);
  await tenants.save(tenant);
  res.sendStatus(204);
});
app.put("/tenants/:id/document", async (req: any, res) => { // want change-not-audited "PUT /tenants/:id/document"
  await source.query("UPDATE tenant SET passport_no = $2 WHERE id = $1", [req.params.id, String(req.body.passportNo)]);
  res.sendStatus(204);
});
