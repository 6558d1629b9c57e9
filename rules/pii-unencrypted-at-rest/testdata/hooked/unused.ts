import { DataTypes, Model, type Sequelize } from "sequelize";
import { type Keys, lockFields } from "./cipher";

export class Sailor extends Model {}

export const init = (sequelize: Sequelize) =>
  Sailor.init(
    {
      hkid: { type: DataTypes.TEXT }, // want pii-unencrypted-at-rest "Sailor.hkid"
    },
    { sequelize },
  );

/** Nobody calls it for this one. */
export const locking = (keys: Keys) => ({ lockFields, keys, names: ["hkid"], model: Sailor });
