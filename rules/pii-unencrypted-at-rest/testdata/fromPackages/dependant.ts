import { Column, Entity } from "typeorm";
import { closed, hidden, json } from "./columns";

@Entity()
export class Dependant {
  @Column({ transformer: closed }) passportNo!: string;
  @Column({ transformer: hidden }) bankAccountNo!: string;
  @Column({ transformer: json }) diagnosis!: string; // want pii-unencrypted-at-rest "Dependant.diagnosis"
}
