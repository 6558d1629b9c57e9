interface Insured {
  id: string;
  fullName: string;
  idCardNo: string;
  mobile: string;
}

class InputError extends Error {
  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
  }
}

// Checks and throws what it was given: one place to mend.
export function parsed(value: string, field: string): string {
  const [whole] = /^[\dX-]+$/.exec(value) ?? [];
  if (whole === undefined) throw new InputError(`not a number: ${value}`, field); // want pii-in-error "\(from 2 calls, such as toldOnce.ts:readAll\)$"
  return whole;
}
export function readAll(insured: Insured) {
  return [parsed(insured.idCardNo, "card"), parsed(insured.mobile, "mobile"), parsed(insured.id, "id")];
}

// It is there to throw, and says what it is told to.
function refuse(message: string): never {
  console.error("refused");
  throw new InputError(message, "");
}
function required(value: string | undefined, message: string): string {
  if (value === undefined) throw new Error(message);
  return value;
}
export function named(insured: Insured) {
  if (insured.id === "") refuse(`no id for ${insured.fullName}`); // want pii-in-error "answers$"
  return required(process.env.STAGE, `no stage for ${insured.mobile}`); // want pii-in-error "answers$"
}
