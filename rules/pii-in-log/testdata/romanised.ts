import pino from "pino";

interface Nasabah {
  namaLengkap: string;
  nomorRekening: string;
  riwayatPenyakit: string;
  nomorPolis: string;
  kodeCabang: string;
}

interface Uketorinin {
  uketorininShimei: string;
  keitaiBangou: string;
  genJuusho: string;
  ryokenBangou: string;
  shitenMei: string;
  shohinMei: string;
}

const log = pino();

export function bayar(n: Nasabah): void {
  log.info({ cabang: n.kodeCabang }, "klaim dibayar");
  log.info({ ke: n.nomorRekening }, "transfer"); // want pii-in-log "Bank account number"
  log.debug(`riwayat: ${n.riwayatPenyakit}`); // want pii-in-log "Past medical history"
  log.debug({ untuk: n.namaLengkap }, "surat"); // want pii-in-log "Person name"
}

export function shiharai(u: Uketorinin): void {
  log.info({ shiten: u.shitenMei, shohin: u.shohinMei }, "受付");
  log.info({ to: u.keitaiBangou }, "SMS送信"); // want pii-in-log "Mobile phone number"
  log.debug({ name: u.uketorininShimei }, "支払"); // want pii-in-log "Person name"
  log.debug({ doc: u.ryokenBangou }, "本人確認"); // want pii-in-log "Passport number"
  log.debug({ dest: u.genJuusho }, "発送"); // want pii-in-log "Postal"
}
