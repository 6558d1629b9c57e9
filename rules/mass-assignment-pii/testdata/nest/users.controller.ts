import { Body, Controller, Param, Patch, UseGuards } from "@nestjs/common";
import { Column, DataSource, Entity, EntityManager, PrimaryColumn, type Repository } from "typeorm";
import { AdminGuard } from "./guards";

@Entity()
export class User {
  @PrimaryColumn() id!: string;
  @Column() email!: string;
  @Column() role!: string;
}

@Controller("users")
export class UserController {
  constructor(
    private readonly source: DataSource,
    private readonly manager: EntityManager,
    private readonly users: Repository<User>,
  ) {}

  @Patch("a/:id") inTransaction(@Param("id") id: string, @Body() body: Partial<User>) {
    return this.source.transaction((tx) => tx.update(User, id, body)); // want mass-assignment-pii "sets role as"
  }

  @Patch("b/:id") async merged(@Param("id") id: string, @Body() body: any) {
    const user = await this.users.findOneByOrFail({ id });
    this.users.merge(user, body); // want mass-assignment-pii "users.merge"
    return this.users.save(user);
  }

  @Patch("c/:id") built(@Param("id") id: string, @Body() body: any) {
    return this.manager.createQueryBuilder().update(User).set(body).where("id = :id", { id }).execute(); // want mass-assignment-pii
  }

  @Patch("d/:id") part(@Param("id") id: string, @Body("user") user: any) {
    return this.users.update(id, user); // want mass-assignment-pii
  }

  @Patch("e/:id") async preloaded(@Param("id") id: string, @Body() body: any) {
    return this.users.save((await this.users.preload({ id, ...body }))!); // want? mass-assignment-pii
  }

  @Patch("f/:id") @UseGuards(AdminGuard) asAdmin(@Param("id") id: string, @Body() { email }: { email: string }) {
    return this.users.update(id, { email });
  }
}
