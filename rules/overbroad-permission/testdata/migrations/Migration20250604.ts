import { Migration } from "@mikro-orm/migrations";

export class Migration20250604 extends Migration {
  async up(): Promise<void> {
    this.addSql('grant select, insert on "audit_logs" to core_app;');
    this.addSql("grant all privileges on all tables in schema public to public;"); // want overbroad-permission
  }
  async down(): Promise<void> {
    this.addSql("grant all privileges on all tables in schema public to public;");
  }
}
