interface Minor {
  ref: string;
  birthDate: Date;
  enrolled: Date;
}

export function dates(m: Minor, dob: Date, now: Date): void {
  console.log(m.enrolled.toISOString(), now.toISOString(), m.birthDate.getTimezoneOffset());
  console.log(m.birthDate.toISOString()); // want pii-in-log "Date of birth"
  console.log(dob.toLocaleDateString("en-GB")); // want pii-in-log "Date of birth"
}
