import { Controller, Get, Param } from "@nestjs/common";
import { Column, Entity, ManyToOne, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Ward { @PrimaryColumn() id!: string; @Column() label!: string }

@Entity()
export class Stay {
  @PrimaryColumn() id!: string;
  @Column() state!: string;
  @Column() patientName!: string;
  @Column() diagnosis!: string;
  @ManyToOne(() => Ward) ward!: Ward;
}

@Controller("stays")
export class StaysController {
  constructor(private readonly stays: Repository<Stay>) {}

  @Get("months") months() {
    return this.stays.createQueryBuilder("s").select("date_trunc('month', s.admitted)", "month").addSelect("count(*)", "n").groupBy("1").getRawMany();
  }

  @Get("states") states() {
    return this.stays.createQueryBuilder("s").select(["s.id", "s.state"]).getMany();
  }

  @Get("wards") wards() {
    return this.stays.createQueryBuilder("s").leftJoinAndSelect("s.ward", "w").select("s.id").addSelect("s.state").getMany();
  }

  @Get("total") async total() {
    const found = this.stays.createQueryBuilder("s").select("COUNT(DISTINCT s.id)", "n");
    const row = await found.getRawOne();
    return { n: Number(row.n) };
  }

  @Get("raw") raw() { // want access-not-audited "no code of this project writes an audit record; endpoints that hand out customer data: 4"
    return this.stays.createQueryBuilder("s").select("s.id", "id").addSelect("s.diagnosis", "d").getRawMany();
  }

  @Get("named") named() {
    return this.stays.createQueryBuilder("s").select(["s.id", "s.diagnosis AS d"]).getRawMany();
  }

  @Get("whole") whole() {
    return this.stays.createQueryBuilder("s").select("s").where("s.state = 'open'").getMany();
  }

  @Get("chosen/:what") chosen(@Param("what") what: string) {
    return this.stays.createQueryBuilder("s").select(what).getMany();
  }
}
