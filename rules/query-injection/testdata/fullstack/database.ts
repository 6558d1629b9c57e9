import { Pool } from "pg";

export class Database {
  private readonly pool = new Pool();
  async select(text: string, values: unknown[] = []) {
    return (await this.run({ text, values })).rows;
  }
  private run(statement: { text: string; values: unknown[] }) {
    return this.pool.query(statement.text, statement.values);
  }
}
