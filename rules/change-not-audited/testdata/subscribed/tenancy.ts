import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("sub_tenant")
export class SubTenant {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() fullName!: string;
  @Column() passportNo!: string;
}

@Entity("row_change")
export class RowChange {
  @PrimaryGeneratedColumn("increment") id!: string;
  @Column() table!: string;
  @Column() rowId!: string;
  @Column() actorId!: string;
  @Column() fields!: string;
}
