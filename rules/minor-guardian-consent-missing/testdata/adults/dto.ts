import { MaxDate } from "class-validator";
import { adultsCutoff } from "./rules";

export class SignUpDto {
  fullName!: string;
  @MaxDate(adultsCutoff) dateOfBirth!: Date;
}
