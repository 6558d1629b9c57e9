import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity()
export class Policyholder { // want no-subject-access-path "lets them correct what Policyholder keeps"
  @PrimaryGeneratedColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() mobile!: string;
}
