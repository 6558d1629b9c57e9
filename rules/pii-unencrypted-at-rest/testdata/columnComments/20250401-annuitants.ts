import type { Knex } from "knex";
import { type MigrationInterface, type QueryRunner, Table, TableColumn } from "typeorm";

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("t_njlqr", (t) => {
    t.increments("id");
    t.string("f01", 20).notNullable().comment("领取人护照号"); // want pii-unencrypted-at-rest "t_njlqr.f01"
    t.string("f02", 30).comment("领款账号"); // want pii-unencrypted-at-rest "t_njlqr.f02"
    t.text("f03").nullable().comment("既往病史"); // want pii-unencrypted-at-rest "t_njlqr.f03"
    t.string("f04", 64).comment("证件类型");
    t.string("f05", 64).comment("护照号状态");
    t.string("f06", 10).comment("机构代码");
    t.string("kh", 10).comment("考核等级");
  });
}

export class AddHeirs implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: "t_jcr",
        columns: [
          { name: "id", type: "bigint", isPrimary: true },
          { name: "c1", type: "varchar", comment: "继承人身份证号" }, // want pii-unencrypted-at-rest "t_jcr.c1"
          { name: "c2", type: "varchar", comment: "继承顺序" },
        ],
      }),
    );
    await runner.addColumn("t_jcr", new TableColumn({ name: "c3", type: "varchar", comment: "备注" }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable("t_jcr");
  }
}
