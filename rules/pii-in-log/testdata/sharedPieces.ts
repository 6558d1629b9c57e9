interface Sailor {
  fullName: string;
  mobile: string;
  email: string;
  iban: string;
  idCardNo: string;
  cardNumber: string;
  passports: string[];
}

export function pieces(s: Sailor): void {
  console.log(`${s.fullName[0]}***`);
  console.log(s.fullName[0]);
  console.log(s.idCardNo.at(-1), s.idCardNo.charAt(17));
  console.log(s.fullName.charAt(0) + ".");
  console.log(
    s.fullName
      .split(" ")
      .map((part) => part.charAt(0))
      .join(""),
  );
  console.log(`country ${s.iban.slice(0, 2)}, issuer ${s.cardNumber.slice(0, 6)}, network ${s.mobile.substring(0, 3)}`);
  console.log(s.idCardNo.slice(0, 6), s.iban.substr(4, 4));
  console.log(s.email.slice(s.email.indexOf("@")));
  console.log(s.email.substring(s.email.lastIndexOf("@") + 1));
  console.log([...s.mobile].map((sign, i) => (i < s.mobile.length - 4 ? "*" : sign)).join(""));
  console.log(s.mobile.split("").fill("*", 3, 7).join(""));
}

export function most(s: Sailor, from: number): void {
  console.log(s.fullName); // want pii-in-log "Person name"
  console.log(s.passports.at(-1)); // want pii-in-log "Passport number"
  console.log(s.passports[0]); // want pii-in-log "Passport number"
  console.log(s.fullName.charAt(from)); // want pii-in-log "Person name"
  console.log(s.mobile.slice(0, 7)); // want pii-in-log "Mobile"
  console.log(s.mobile.slice(3, 9)); // want pii-in-log "Mobile"
  console.log(s.idCardNo.slice(6, 9)); // want pii-in-log "resident identity"
  console.log(s.cardNumber.slice(6, 9)); // want pii-in-log "card number"
  console.log(s.email.slice(0, s.email.indexOf("@"))); // want pii-in-log "E-mail"
  console.log([...s.mobile].map((sign) => sign).join("")); // want pii-in-log "Mobile"
  console.log(s.passports.map((no, i) => (i > 2 ? "*" : no))); // want pii-in-log "Passport number"
}
