import { ApiProperty } from "@nestjs/swagger";
import { Type } from "class-transformer";
import {
  ArrayNotEmpty,
  IsDateString,
  IsEmail,
  IsEnum,
  IsInt,
  IsPositive,
  Length,
  ValidateNested,
} from "class-validator";
import { IdDocumentType } from "./policy.entity";

export class InsuredDto {
  @ApiProperty({ description: "被保险人姓名" })
  @Length(1, 60)
  fullName!: string;

  @ApiProperty({ description: "出生日期" })
  @IsDateString()
  dateOfBirth!: string;

  @ApiProperty({ description: "证件类型", enum: IdDocumentType })
  @IsEnum(IdDocumentType)
  idDocumentType!: IdDocumentType;

  @ApiProperty({ description: "证件号码" })
  @Length(6, 32)
  idDocumentNumber!: string;

  @ApiProperty({ description: "健康告知" })
  healthDeclaration!: Record<string, string>;
}

export class ProposeDto {
  @Length(3, 12)
  productCode!: string;

  @IsInt()
  @IsPositive()
  sumInsured!: number;

  @ApiProperty({ description: "投保人客户号" })
  holderId!: string;

  @IsEmail()
  holderEmail!: string;

  @ValidateNested({ each: true })
  @ArrayNotEmpty()
  @Type(() => InsuredDto)
  insureds!: InsuredDto[];
}

/** What the list page shows. */
export interface PolicySummary {
  id: string;
  productCode: string;
  status: string;
  insuredCount: number;
}
