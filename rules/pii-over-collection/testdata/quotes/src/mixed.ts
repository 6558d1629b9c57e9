export class ClaimForm {
  fullName!: string;
  diagnosis!: string;
  email!: string;
  bankAccountNo!: string;
  religion!: string; // want pii-over-collection "for claim, newsletter"
}

export class Reader {
  email!: string;
  fullName!: string; // want pii-over-collection "Reader.fullName collects .* for newsletter"
}

/** No purpose names it. */
export class Adjuster {
  fullName!: string;
  idCardNo!: string;
}
