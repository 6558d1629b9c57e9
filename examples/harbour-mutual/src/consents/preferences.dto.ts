/** What a customer may be told of, as he has chosen. */
export class PreferencesDto {
  language = "en";
  marketingConsent = true;
}
