// What a test hands in has been decided by its author.
export const defaultValues = { marketingConsent: true };

export class Fixture {
  consent = true;
}
