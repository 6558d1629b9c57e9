import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("patients")
export class PatientEntity { // want no-subject-access-path "lets them correct what PatientEntity keeps"
  @PrimaryGeneratedColumn() id!: string;
  @Column() fullName!: string;
  @Column() dateOfBirth!: string;
  @Column() phone!: string;
}
