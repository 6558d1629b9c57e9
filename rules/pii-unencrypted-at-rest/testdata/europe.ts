import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";

@Entity("mitarbeiter")
export class Mitarbeiter {
  @PrimaryGeneratedColumn() id!: number;
  @Column() rentenversicherungsnummer!: string; // want pii-unencrypted-at-rest
  @Column() steuerIdentNummer!: string; // want pii-unencrypted-at-rest
  @Column() personalausweisNr!: string; // want pii-unencrypted-at-rest
  @Column() religionszugehörigkeit!: string; // want pii-unencrypted-at-rest "Religion"
  @Column() behinderungsgrad!: string; // want pii-unencrypted-at-rest
  @Column() bankverbindung!: string; // want pii-unencrypted-at-rest
  @Column() lohnsteuerklasse!: string;
  @Column() zweigstelle!: string;
  @Column() ausweisGeprueft!: boolean;
}

@Entity("adherent")
export class Adherent {
  @PrimaryGeneratedColumn() id!: number;
  @Column() nomNaissance!: string;
  @Column() dateNaissance!: Date;
  @Column() nir!: string; // want pii-unencrypted-at-rest
  @Column() numeroCarteVitale!: string; // want pii-unencrypted-at-rest
  @Column() ibanPrelevement!: string; // want pii-unencrypted-at-rest
  @Column() bicPrelevement!: string;
  @Column() caisseNom!: string;
}

@Entity("verzekerde")
export class Verzekerde {
  @PrimaryGeneratedColumn() id!: number;
  @Column() burgerservicenummer!: string; // want pii-unencrypted-at-rest
  @Column() rekeningnummer!: string; // want pii-unencrypted-at-rest
  @Column() rijbewijsnummer!: string; // want pii-unencrypted-at-rest
  @Column() kvkNummer!: string;
}

@Entity("scheme_member")
export class SchemeMember {
  @PrimaryGeneratedColumn() id!: number;
  @Column() niNo!: string; // want pii-unencrypted-at-rest
  @Column() utr!: string; // want pii-unencrypted-at-rest
  @Column() unspentConvictions!: string; // want pii-unencrypted-at-rest
  @Column() payrollRef!: string;
}

/** A reference of a bank, and wavelengths. */
@Entity("settlement")
export class Settlement {
  @PrimaryGeneratedColumn() id!: number;
  @Column() utr!: string;
  @Column() amount!: string;
}

@Entity("crop_image")
export class CropImage {
  @PrimaryGeneratedColumn() id!: number;
  @Column() nir!: string;
}
