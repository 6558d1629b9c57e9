import { Model, type ModelOptions, type QueryContext } from "objection";

class Recorded extends Model {
  id!: string;

  async $afterUpdate(opt: ModelOptions, ctx: QueryContext) {
    await super.$afterUpdate(opt, ctx);
    await ctx.transaction("audit_entries").insert({
      actor: ctx.actor,
      table_name: (this.constructor as typeof Model).tableName,
      subject_id: this.id,
      fields: Object.keys(this).join(),
      at: new Date(),
    });
  }
}

export class Claimant extends Recorded {
  static tableName = "claimants";
  street!: string;
  mobile!: string;
}

export class Driver extends Model {
  static tableName = "drivers";
  id!: string;
  street!: string;
}

export class Leaflet extends Model {
  static tableName = "leaflets";
  id!: string;
  title!: string;
}
