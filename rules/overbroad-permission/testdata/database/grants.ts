import type { MigrationInterface, QueryRunner } from "typeorm";

export class Reporting1 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query("GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO reports_ro"); // want overbroad-permission "GRANT ALL PRIVILEGES"
    await runner.query("GRANT SELECT ON letters TO reports_ro");
    await runner.query("GRANT SELECT, INSERT ON letters TO letters_app");
  }

  async down(runner: QueryRunner) {
    await runner.query("GRANT ALL PRIVILEGES ON letters TO reports_old");
  }
}
