import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity("pensioners")
export class Pensioner {
  @PrimaryColumn() id!: string;
  @Column() homeAddress!: string;
  @Column() taxNumber!: string;
}

@Entity("tariff")
export class Tariff {
  @PrimaryColumn() id!: string;
  @Column() factor!: number;
}
