import { Column, DeleteDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("walk_in")
export class WalkIn {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() mobile!: string;
  @DeleteDateColumn() deletedAt?: Date;
}

@Entity("referral")
export class Referral {
  @PrimaryGeneratedColumn() id!: number;
  @Column() fullName!: string;
  @Column() mobile!: string;
  @DeleteDateColumn() deletedAt?: Date;
}
