// Columns whose names say that they are sealed are no data as they are, and are what they hold once they are opened.
import { readBack, seal, unseal } from "./vault";
import { decryptField } from "@example/vault";

interface Payee {
  id: string;
  accountNoEnc: Buffer;
  mobile_cipher: Buffer;
  idCardNoSealed: Buffer;
  settingsEnc: Buffer;
}

export function show(payee: Payee) {
  console.log(payee.accountNoEnc);
  console.log(payee.id, payee.mobile_cipher);
  console.log(unseal(payee.accountNoEnc)); // want pii-in-log "Bank account number"
  console.log(`call ${unseal(payee.mobile_cipher)}`); // want pii-in-log "Mobile phone number"
  console.log(readBack(payee.idCardNoSealed)); // want pii-in-log
  console.log(decryptField(payee.accountNoEnc)); // want pii-in-log "Bank account number"
  console.log(unseal(payee.settingsEnc));
  console.log(unseal(payee.accountNoEnc).length);
  console.log("*".repeat(8) + unseal(payee.accountNoEnc).slice(-4));
  console.log(seal(unseal(payee.accountNoEnc)));
  const { accountNoEnc, ...rest } = payee;
  console.log(rest.id, accountNoEnc.byteLength);
}

export function copied(payee: Payee) {
  const account = unseal(payee.accountNoEnc);
  console.log({ account }); // want pii-in-log
  console.log({ account: account.slice(-4) });
}
