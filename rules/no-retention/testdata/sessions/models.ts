import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

/** A session ends by its nature: nothing is known of how the others are kept. */
@Entity()
export class LoginSession {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() expiresAt!: Date;
}

@Entity()
export class RoadShowGuest {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() mobile!: string;
}

export const keep = (guests: Repository<RoadShowGuest>, guest: RoadShowGuest) => guests.save(guest);
