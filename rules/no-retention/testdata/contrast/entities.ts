import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity()
export class RaffleTicket { // want no-retention "in RaffleTicket, and nothing ends it; 2 of 3"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() mobile!: string;
}

@Entity()
export class Enquirer {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}

@Entity()
export class Applicant {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
}

/** Nobody by himself. */
@Entity()
export class Office {
  @PrimaryColumn() id!: string;
  @Column() email!: string;
}
