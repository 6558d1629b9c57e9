import { Transform } from "class-transformer";
import { maskPassport } from "./mask";

export class GroomView {
  id!: string;
  @Transform(({ value }) => maskPassport(value)) passportNo!: string;
}

export class GroomDetail {
  id!: string;
  @Transform(({ value }) => value.trim()) passportNo!: string;
}
