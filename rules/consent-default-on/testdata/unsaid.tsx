import { Formik } from "formik";

const first = { partnerSharingConsent: true };
export function Offer() {
  return (
    <>
      <Formik initialValues={{ newsletterConsent: true, step: 1 }} onSubmit={() => undefined} /> {/* // want consent-default-on "newsletterConsent" */}
      <Formik initialValues={{ newsletterConsent: false }} onSubmit={() => undefined} />
      <Formik initialValues={{ rememberMe: true }} onSubmit={() => undefined} />
    </>
  );
}

// Who says nothing has not agreed.
export function read(form: { marketingConsent?: string; theme?: string }) {
  const sends = form.marketingConsent !== "denied"; // want consent-default-on "marketingConsent"
  const agreed = form.marketingConsent === "granted";
  const refused = form.marketingConsent === "denied";
  const dark = form.theme !== "off";
  return { sends, agreed, refused, dark, first };
}
