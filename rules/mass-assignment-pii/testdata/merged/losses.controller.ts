import { Body, Controller, Param, Patch, Post, Put } from "@nestjs/common";
import { z } from "zod";
import type { LossClaim } from "./loss.entity";
import type { LossStore } from "./losses.store";

const Note = z.object({ note: z.string() });
const Anything = z.object({ note: z.string() }).passthrough();

@Controller("losses")
export class LossController {
  constructor(private readonly losses: LossStore) {}

  /** Told where the two are merged, not where all of them are saved. */
  @Patch(":id")
  async change(@Param("id") id: string, @Body() body: any) {
    const loss = await this.losses.mine(id, "me");
    await this.losses.save({ ...loss, ...body }); // want mass-assignment-pii "PATCH /losses/:id writes all"
  }

  @Post()
  async report(@Body() body: Partial<LossClaim>) {
    await this.losses.save({ reporterId: "me", ...body }); // want mass-assignment-pii "POST /losses writes all"
  }

  @Put(":id/loose")
  async loose(@Param("id") id: string, @Body() body: any) {
    const given = Anything.parse(body);
    await this.losses.save({ id, ...given }); // want mass-assignment-pii
  }

  @Put(":id/note")
  async note(@Param("id") id: string, @Body() body: unknown) {
    const given = Note.parse(body);
    await this.losses.save({ id, ...given });
  }

  @Put(":id/strict")
  async strict(@Param("id") id: string, @Body() body: unknown) {
    const given = Anything.strict().parse(body);
    await this.losses.save({ id, ...given });
  }
}
