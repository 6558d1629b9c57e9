import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Pool } from "pg";

@Entity()
export class CustomerSecret {
  @PrimaryColumn() id!: string;
  @Column() ssnEnc!: string;
  @Column() dataKey!: string; // want weak-crypto "CustomerSecret keeps dataKey in clear beside ssnEnc"
}

@Entity()
export class Sealed {
  @PrimaryColumn() id!: string;
  @Column() ssnEnc!: string;
  @Column() encryptedDataKey!: string;
}

@Entity()
export class Managed {
  @PrimaryColumn() id!: string;
  @Column() ssnEnc!: string;
  @Column() dataKey!: string;
  @Column() kmsKeyId!: string;
}

@Entity()
export class Numbered {
  @PrimaryColumn() id!: string;
  @Column() ssnEnc!: string;
  @Column() keyVersion!: number;
}

@Entity()
export class Dictionary {
  @PrimaryColumn() id!: string;
  @Column() dataKey!: string;
  @Column() dataValue!: string;
}

export const keep = (pool: Pool, id: string, sealed: string, key: string) =>
  pool.query("INSERT INTO hkid_secret (customer_id, hkid_enc, plain_key) VALUES ($1, $2, $3)", [id, sealed, key]); // want weak-crypto "hkid_secret keeps plain_key in clear beside hkid_enc"
export const keepSealed = (pool: Pool, id: string, sealed: string, key: string) =>
  pool.query("INSERT INTO hkid_box (customer_id, hkid_enc, wrapped_key) VALUES ($1, $2, $3)", [id, sealed, key]);
export const keepFile = (pool: Pool, id: string, sealed: string, key: string) =>
  pool.query("INSERT INTO files (customer_id, hkid_enc, object_key) VALUES ($1, $2, $3)", [id, sealed, key]);
