import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
class Member {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
  @Column() diagnosis!: string;
  @Column() branchId!: string;
  @Column() grade!: string;
  @Column() state!: string;
  @Column() points!: number;
  @Column() joinedAt!: Date;
}
@Entity()
class Veiled {
  @PrimaryColumn() id!: string;
  @Column({ select: false }) idCardNo!: string;
  @Column({ select: false }) diagnosis!: string;
  @Column() branchId!: string;
  @Column() state!: string;
  @Column() points!: number;
}

export class Members {
  constructor(private readonly members: Repository<Member>, private readonly veiled: Repository<Veiled>) {}

  async points(branchId: string): Promise<number> {
    const rows = await this.members.find({ where: { branchId }, select: { points: true } }); // want pii-over-fetch "this.members.find fetches all 9 columns of Member"
    let sum = 0;
    for (const row of rows) sum += row.points;
    return sum;
  }
  async grades(): Promise<string[]> {
    const [rows, count] = await this.members.findAndCount({ take: 20, select: { grade: true } }); // want pii-over-fetch "reads only grade"
    return count === 0 ? [] : rows.map((row) => row.grade);
  }
  async state(id: string): Promise<string> {
    const row = await this.members.findOneByOrFail({ id }); // want pii-over-fetch "reads only state"
    return row.state;
  }
  async raise(id: string): Promise<void> {
    const row = await this.members.findOneByOrFail({ id });
    row.points += 1;
    await this.members.save(row);
  }
  async remove(branchId: string): Promise<void> {
    const rows = await this.members.find({ where: { branchId } });
    await this.members.remove(rows);
  }
  async selected(): Promise<string[]> {
    return (await this.members.find({ select: ["id", "state"] })).map((row) => row.state);
  }
  async built(): Promise<string[]> {
    const rows = await this.members.createQueryBuilder("m").select(["m.id", "m.state"]).getMany();
    return rows.map((row) => row.state);
  }
  async veiledPoints(): Promise<number[]> {
    return (await this.veiled.find()).map((row) => row.points);
  }
  async byKey(key: "state" | "fullName"): Promise<string[]> {
    return (await this.members.find()).map((row) => row[key]);
  }
  async known(options: { select: ["id"] }): Promise<string[]> {
    return (await this.members.find(options)).map((row) => row.id);
  }
  async most(): Promise<unknown[]> {
    const rows = await this.members.find();
    return rows.map(({ id, fullName, branchId, grade, state, points, joinedAt }) => [id, fullName, branchId, grade, state, points, joinedAt]);
  }
}
