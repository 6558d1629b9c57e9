import { Column, DataType, Model, Table } from "sequelize-typescript";

@Table
export class Visitor extends Model {
  @Column(DataType.TEXT) declare idCardNo: string;
  @Column(DataType.TEXT) declare email: string;
}

@Table
export class Parking extends Model {
  @Column(DataType.TEXT) declare idCardNo: string;
  @Column(DataType.TEXT) declare email: string;
}

@Table
export class Badge extends Model { // want no-retention "Badge, and nothing ends it; 2 of 3"
  @Column(DataType.TEXT) declare idCardNo: string;
  @Column(DataType.TEXT) declare email: string;
}

const ENDING = [Visitor, Parking] as const;

export async function admit(row: { idCardNo: string; email: string }) {
  await Visitor.create({ ...row });
  await Parking.create({ ...row });
  await Badge.create({ ...row });
}

export async function purgeJob() {
  for (const model of ENDING) await (model as typeof Visitor).destroy({ where: { left: true } });
}
