import { IsMobilePhone, IsString } from "class-validator";
import { Input } from "@angular/core";
import { observable } from "mobx";
import { ApiProperty } from "@nestjs/swagger";
import { Field as QueryField, ObjectType } from "type-graphql";
import { Encrypted, Entity, Field, PrimaryKey, Transient } from "@northline/records";
import { 加密, 实体, 列, 主键 } from "@northline/shuju";
import { Entity as ViewEntity, Field as ViewField } from "@northline/form-fields";
import { Entity as ApiEntity, Property as ApiPart } from "odata-models";
import { Column as Cell, Table as Grid } from "@northline/lists";
import { Column, PartitionKey, Table } from "@northline/rows";
import { Label } from "@northline/labels";

@Entity({ table: "annuitants" })
export class Annuitant {
  @PrimaryKey() id!: string;
  @Field() passportNumber!: string; // want pii-unencrypted-at-rest "Passport number is stored unencrypted in Annuitant.passportNumber"
  @Encrypted() idCardNumber!: string;
  @Field({ encrypted: true }) bankAccountNumber!: string;
  @Field({ encrypted: false }) medicalHistory!: string; // want pii-unencrypted-at-rest "Annuitant.medicalHistory"
  @Field() hasPassport!: boolean;
  @Field() payoutMonth!: string;
  @Transient() passportScanNumber!: string;
  // Another package says something else of it.
  @Label("Tax number") taxIdNumber!: string;
  taxFileNumber!: string;
}

@实体("理赔人")
export class 理赔人 {
  @主键() 编号!: string;
  @列() 身份证号码!: string; // want pii-unencrypted-at-rest "理赔人.身份证号码"
  @加密() 银行卡号!: string;
  @列() 报案渠道!: string;
}

@Table("payees")
export class Payee {
  @PartitionKey() id!: string;
  @Column() passportNumber!: string; // want pii-unencrypted-at-rest "Payee.passportNumber"
}

// A table on a screen has no key.
@Grid()
export class PayeeList {
  @Cell() passportNumber!: string;
}

@ViewEntity()
export class AnnuitantForm {
  @ViewField() passportNumber!: string;
}

@ApiEntity()
export class AnnuitantAnswer {
  @ApiPart() passportNumber!: string;
}

@ObjectType()
export class AnnuitantType {
  @QueryField() passportNumber!: string;
}

export class ChangeAnnuitant {
  @ApiProperty() @IsString() passportNumber!: string;
  @IsMobilePhone() mobile!: string;
}

export class AnnuitantStore {
  @observable passportNumber = "";
}

export class AnnuitantCard {
  @Input() passportNumber!: string;
}

// No decorator says that it is kept.
export class AnnuitantSummary {
  @Field() passportNumber!: string;
}
