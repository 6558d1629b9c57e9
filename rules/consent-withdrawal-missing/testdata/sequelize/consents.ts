import { Column, Model, Table } from "sequelize-typescript";

@Table
export class ConsentRecord extends Model { // want consent-withdrawal-missing "ConsentRecord"
  @Column customerId!: string;
  @Column purpose!: string;
}

export const grant = (customerId: string, purpose: string) => ConsentRecord.create({ customerId, purpose });
