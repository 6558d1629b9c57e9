import { Model } from "objection";

export class Policyholder extends Model {
  static tableName = "policyholders";
  id!: string;
  fullName!: string;
  street!: string;
}

export class Annuity extends Model {
  static tableName = "annuities";
  id!: string;
  street!: string;
  city!: string;
}

export class Theme extends Model {
  static tableName = "themes";
  id!: string;
  colour!: string;
}
