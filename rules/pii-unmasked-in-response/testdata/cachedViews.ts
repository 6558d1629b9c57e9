import { Controller, Get, Param } from "@nestjs/common";
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from "typeorm";

const hide = (text: string) => `${text.slice(0, 2)}*****${text.slice(-2)}`;

@Entity()
class Trustee {
  @PrimaryGeneratedColumn("uuid") id!: string;
  @Column() passportNo!: string;
}

class TrusteeView {
  id!: string;
  passportNo!: string;
  static of(row: Trustee): TrusteeView {
    return Object.assign(new TrusteeView(), { id: row.id, passportNo: hide(row.passportNo) });
  }
}

/** One of its makers does not mask. */
class OpenView {
  id!: string;
  passportNo!: string;
  static of(row: Trustee): OpenView {
    return Object.assign(new OpenView(), { id: row.id, passportNo: hide(row.passportNo) });
  }
  static whole(row: Trustee): OpenView {
    return Object.assign(new OpenView(), { id: row.id, passportNo: row.passportNo });
  }
}

/** Nothing says how it is made. */
class PlainView {
  id!: string;
  passportNo!: string;
}

@Controller("trustees")
export class TrusteeController {
  constructor(
    private readonly rows: Repository<Trustee>,
    private readonly cache: { get(key: string): Promise<string> },
  ) {}
  @Get(":id")
  async one(@Param("id") id: string): Promise<TrusteeView> {
    const hit = JSON.parse(await this.cache.get(id)) as { view: TrusteeView };
    return hit.view ?? TrusteeView.of(await this.rows.findOneByOrFail({ id }));
  }
  @Get(":id/open")
  async open(@Param("id") id: string): Promise<OpenView> { // want pii-unmasked-in-response "GET /trustees/:id/open"
    const hit = JSON.parse(await this.cache.get(id)) as { view: OpenView };
    return hit.view;
  }
  @Get(":id/plain")
  async plain(@Param("id") id: string): Promise<PlainView> { // want pii-unmasked-in-response "GET /trustees/:id/plain"
    const hit = JSON.parse(await this.cache.get(id)) as { view: PlainView };
    return hit.view;
  }
}
