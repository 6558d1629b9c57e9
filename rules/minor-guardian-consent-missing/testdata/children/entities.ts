import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class ChildInsured {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() birthDate!: Date;
  @Column() idCardNo!: string;
}

@Entity()
export class SchoolCover {
  @PrimaryGeneratedColumn() id!: number;
  @Column() childName!: string;
  @Column() schoolName!: string;
}

export class EnrolChildDto {
  fullName!: string;
  birthDate!: Date;
  idCardNo!: string;
}
