// A subscriber that is told when a unit of work is written: native statements and builders go past it.
import { MikroORM, PostgreSqlDriver } from "@mikro-orm/postgresql";
import express from "express";
import { AnnuityHistory } from "./annuityHistory.subscriber";
import { Annuitant, Change, Leaflet } from "./entities";
import { signedIn } from "./session";

export async function build() {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    entities: [Annuitant, Change, Leaflet],
    subscribers: [new AnnuityHistory()],
  });
  const app = express();
  app.use(express.json(), signedIn);

  app.put("/annuitants/:id/email", async (req, res) => {
    const em = orm.em.fork();
    const found = await em.findOneOrFail(Annuitant, req.params.id);
    em.assign(found, { email: req.body.email });
    await em.persistAndFlush(found);
    res.sendStatus(204);
  });

  app.put("/annuitants/:id/mobile", async (req, res) => { // want change-not-audited "PUT /annuitants/:id/mobile"
    await orm.em.fork().nativeUpdate(Annuitant, { id: req.params.id }, { mobile: req.body.mobile });
    res.sendStatus(204);
  });

  app.put("/annuitants/:id/address", async (req, res) => { // want change-not-audited "PUT /annuitants/:id/address"
    const em = orm.em.fork();
    await em.createQueryBuilder(Annuitant).update({ address: req.body.address }).where({ id: req.params.id }).execute();
    res.sendStatus(204);
  });

  app.put("/leaflets/:id", async (req, res) => {
    await orm.em.fork().nativeUpdate(Leaflet, { id: req.params.id }, { title: req.body.title });
    res.sendStatus(204);
  });
  return app;
}
