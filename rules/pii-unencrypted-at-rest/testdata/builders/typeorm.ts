import { Column, Entity, EntitySchema, PrimaryGeneratedColumn, Table } from "typeorm";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { fieldCipher } from "./fieldCipher.js";

export class SettlementAccount {
  @Column() iban!: string; // want pii-unencrypted-at-rest "iban"
  @Column() bankCode!: string;
}

@Entity("settlement")
export class Settlement {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column(() => SettlementAccount) account!: SettlementAccount;
}

export const VisitSchema = new EntitySchema<{ id: number; diagnosis: string; prescription: string }>({
  name: "hospital_stay",
  columns: {
    id: { type: Number, primary: true },
    diagnosis: { type: "text", transformer: fieldCipher },
    prescription: { type: "text" }, // want pii-unencrypted-at-rest "hospital_stay.prescription"
  },
});

export class AddDrivers implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: "named_driver",
        columns: [
          { name: "id", type: "uuid", isPrimary: true },
          { name: "driving_licence_no", type: "varchar" }, // want pii-unencrypted-at-rest "named_driver.driving_licence_no"
          { name: "has_licence", type: "boolean" },
        ],
      }),
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("named_driver");
  }
}
