import pino from "pino";

const log = pino();

interface Fahrer {
  führerscheinNummer: string;
  vorname: string;
  fahrzeugklasse: string;
  ausgestelltAm: Date;
}

interface Keeper {
  registrationMark: string;
  mobileE164: string;
  forename: string;
  makeName: string;
  phoneType: string;
}

interface MedicareMember {
  hicn: string;
  socSecNum: string;
  planName: string;
  hicnRequired: boolean;
}

interface Shouyiren {
  lingkuanzhanghao: string;
  shenfenzhengHaoma: string;
  kehuDengji: string;
}

export function told(fahrer: Fahrer, keeper: Keeper, member: MedicareMember, syr: Shouyiren): void {
  log.info({ fs: fahrer.führerscheinNummer }, "fahrer"); // want pii-in-log
  log.info(`neu: ${fahrer.vorname}`); // want pii-in-log
  log.info({ klasse: fahrer.fahrzeugklasse, am: fahrer.ausgestelltAm }, "fahrer");
  log.info({ mark: keeper.registrationMark }, "keeper"); // want pii-in-log
  log.info({ sms: keeper.mobileE164 }, "keeper"); // want pii-in-log
  log.info(`renewed for ${keeper.forename}`); // want pii-in-log
  log.info({ make: keeper.makeName, kind: keeper.phoneType }, "keeper");
  log.warn({ claim: member.hicn }, "rejected"); // want pii-in-log
  log.warn({ number: member.socSecNum }, "rejected"); // want pii-in-log
  log.warn({ plan: member.planName, required: member.hicnRequired }, "rejected");
  log.info({ zhanghao: syr.lingkuanzhanghao }, "fukuan"); // want pii-in-log
  log.info({ zj: syr.shenfenzhengHaoma }, "fukuan"); // want pii-in-log
  log.info({ dengji: syr.kehuDengji }, "fukuan");
}
