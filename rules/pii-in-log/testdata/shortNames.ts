import pino from "pino";

const log = pino();

interface MbrRow {
  MBR_SEQ: number;
  MBR_NM: string;
  MBR_NTNL_ID: string;
  MBR_BRTH_DT: string;
  MBR_STS_CD: string;
  EML_ADDR: string;
  ADMIT_DX: string;
  GRP_NM: string;
  PLAN_NM: string;
  BNK_CD: string;
  CR_CRD_NBR: string;
  CR_CRD_NBR_LST4: string;
}

export function load(row: MbrRow) {
  log.info({ seq: row.MBR_SEQ, status: row.MBR_STS_CD }, "member");
  log.info({ plan: row.PLAN_NM, group: row.GRP_NM, bank: row.BNK_CD }, "member");
  log.info({ tail: row.CR_CRD_NBR_LST4 }, "member");
  log.info({ nm: row.MBR_NM }, "member"); // want pii-in-log "Person name"
  log.info({ id: row.MBR_NTNL_ID }, "member"); // want pii-in-log "Identity document number"
  log.info(`born ${row.MBR_BRTH_DT}`); // want pii-in-log "Date of birth"
  log.warn({ mail: row.EML_ADDR }, "bounced"); // want pii-in-log "E-mail address"
  log.debug({ dx: row.ADMIT_DX }, "edit"); // want pii-in-log "Diagnosis / disease"
  log.debug({ card: row.CR_CRD_NBR }, "charge"); // want pii-in-log "Bank / credit card number"
}

export function moved(event: { dx: number; dy: number; procedureName: string; mutation: string }) {
  log.info({ dx: event.dx, dy: event.dy }, "moved");
  log.info({ procedure: event.procedureName, mutation: event.mutation }, "called");
}
