import { Column, Entity, LessThan, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Insured { // want no-retention "nothing says how long typeorm keeps Diagnosis.* in Insured, and nothing ends it; 4 of 6"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column() diagnosis!: string;
}

/** The others have a period: this one was forgotten, too. */
@Entity()
export class Visit { // want no-retention "Diagnosis.* in Visit"
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
}

@Entity()
export class Recording {
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
  @Column() retainUntil!: Date;
}

/** @retention claims-10y */
@Entity()
export class Report {
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
}

@Entity()
export class Transcript {
  @PrimaryColumn() id!: string;
  @Column() diagnosis!: string;
}

@Entity()
export class Scan {
  @PrimaryColumn() id!: string;
  @Column() idCardNo!: string;
}

/** Not sensitive enough. */
@Entity()
export class Colleague {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
}

export class Store {
  constructor(
    private readonly insured: Repository<Insured>,
    private readonly visits: Repository<Visit>,
    private readonly recordings: Repository<Recording>,
    private readonly reports: Repository<Report>,
    private readonly transcripts: Repository<Transcript>,
    private readonly scans: Repository<Scan>,
    private readonly colleagues: Repository<Colleague>,
  ) {}
  async keep(person: Insured, visit: Visit, recording: Recording, report: Report, transcript: Transcript, scan: Scan) {
    await this.insured.save(person);
    await this.visits.save(visit);
    await this.recordings.save(recording);
    await this.reports.save(report);
    await this.transcripts.save(transcript);
    await this.scans.save(scan);
    await this.colleagues.save({ fullName: person.fullName });
  }
  /** By hand, and no period. */
  async remove(id: string) {
    await this.visits.delete({ id });
  }
  async drop(before: Date) {
    await this.transcripts.delete({ id: LessThan(before) });
  }
  async purgeScans() {
    await this.scans.clear();
  }
}
