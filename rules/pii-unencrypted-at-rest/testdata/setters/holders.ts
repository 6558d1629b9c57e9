import { Column, DataType, Model, Table } from "sequelize-typescript";
import { boxUp, cutDown } from "./boxes";

@Table
export class Holder extends Model {
  @Column({
    type: DataType.TEXT,
    get(this: Holder) {
      return this.getDataValue("passportNumber");
    },
    set(this: Holder, text: string) {
      this.setDataValue("passportNumber", boxUp(text));
    },
  })
  declare passportNumber: string;

  @Column({
    type: DataType.TEXT,
    set(this: Holder, text: string) {
      this.setDataValue("bankAccountNumber", cutDown(text));
    },
  })
  declare bankAccountNumber: string; // want pii-unencrypted-at-rest "bankAccountNumber"

  @Column(DataType.TEXT)
  declare iban: string; // want pii-unencrypted-at-rest "iban"
}
