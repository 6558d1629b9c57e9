import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

/** The trail of who did what outlives what it is about. */
@Entity()
export class AccessLog {
  @PrimaryColumn() id!: string;
  @Column() patientName!: string;
  @Column() diagnosis!: string;
}

@Entity()
export class Device { // want no-retention "Device"
  @PrimaryColumn() id!: string;
  @Column() ownerName!: string;
  @Column() passportNo!: string;
}

export async function keep(log: Repository<AccessLog>, devices: Repository<Device>, entry: AccessLog, device: Device) {
  await log.insert(entry);
  await devices.insert(device);
}
