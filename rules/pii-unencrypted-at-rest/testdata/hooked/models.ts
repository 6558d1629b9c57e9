import { DataTypes, Model, type Sequelize } from "sequelize";
import { type Keys, lock, lockFields, lockLate, tidyFields } from "./cipher";

export class Annuitant extends Model {}
export class Pensioner extends Model {}
export class Lodger extends Model {}
export class Tenant extends Model {}
export class Boatman extends Model {}

const ROW = { id: { type: DataTypes.UUID, primaryKey: true } };

export function start(sequelize: Sequelize, keys: Keys): void {
  Annuitant.init(
    {
      ...ROW,
      hkid: { type: DataTypes.TEXT },
      iban: { type: DataTypes.TEXT },
      diagnosis: { type: DataTypes.TEXT }, // want pii-unencrypted-at-rest "Annuitant.diagnosis"
    },
    { sequelize },
  );
  Pensioner.init(
    {
      ...ROW,
      hkid: { type: DataTypes.TEXT }, // want pii-unencrypted-at-rest "Pensioner.hkid"
    },
    { sequelize },
  );
  Lodger.init(
    {
      ...ROW,
      hkid: { type: DataTypes.TEXT }, // want pii-unencrypted-at-rest "Lodger.hkid"
    },
    { sequelize },
  );
  Tenant.init({ ...ROW, passportNo: { type: DataTypes.TEXT } }, { sequelize });
  Boatman.init({ ...ROW, passportNo: { type: DataTypes.TEXT } }, { sequelize, hooks: { beforeSave: (row: any) => lockOne(row, keys) } });

  lockFields(Annuitant, ["hkid", "iban"], keys);
  tidyFields(Pensioner, ["hkid"]);
  lockLate(Lodger, ["hkid"], keys);
  Tenant.addHook("beforeSave", (row: any) => {
    row.passportNo = lock(row.passportNo, keys);
  });
}

function lockOne(row: any, keys: Keys): void {
  row.passportNo = lock(row.passportNo, keys);
}
