import { Exclude } from "class-transformer";
import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class Payee {
  @PrimaryColumn() id!: string;
  @Column() branchId!: string;
  @Column() fullName!: string;
  @Column() mobile!: string;
  @Exclude() @Column() hkid!: string;
  @Column() passportNumber!: string;
  @Column() state!: string;
}
@Entity()
export class Adjuster {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Exclude() @Column() hkid!: string;
}
export const lastDigits = (text: string) => `****${text.slice(-4)}`;
