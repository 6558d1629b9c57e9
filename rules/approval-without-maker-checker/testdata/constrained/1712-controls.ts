import type { QueryRunner } from "typeorm";

export const up = (runner: QueryRunner) =>
  runner.query("ALTER TABLE broker_commission ADD CONSTRAINT two_persons CHECK (approved_by <> requested_by)");
