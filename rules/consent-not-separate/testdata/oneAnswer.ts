interface Answers {
  terms: boolean;
  marketing: boolean;
  crossBorder: boolean;
  partners: boolean;
}

// One answer, kept as several.
export const fromOneBox = (accepted: boolean) => ({ terms: accepted, marketing: accepted, crossBorder: accepted }); // want consent-not-separate "one yes \(accepted\)"

export function fromForm(form: { agreeAll: boolean }) {
  const { agreeAll } = form;
  return { privacyTerms: agreeAll, shareWithPartners: agreeAll, healthData: agreeAll }; // want consent-not-separate "one yes"
}

// Each by itself.
export const fromBoxes = (boxes: Answers) => ({
  terms: boxes.terms,
  marketing: boxes.marketing,
  crossBorder: boxes.crossBorder,
  partners: boxes.partners,
});

// Nothing but cookies, and the terms that everybody accepts.
export const cookies = (accepted: boolean) => ({ necessary: true, analytics: accepted, marketing: accepted });
export const atSignUp = (accepted: boolean) => ({ terms: accepted, privacyTerms: accepted });

// No answer of anybody.
export const none = { terms: false, marketing: false, crossBorder: false, partners: false };
export const visible = (shown: boolean) => ({ terms: shown, marketing: shown, crossBorder: shown });
