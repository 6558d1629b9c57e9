import https from "node:https";
import { Link, useNavigate } from "react-router-dom";

declare const wx: { navigateTo(options: { url: string }): void };
declare const log: { write(text: string): void };

interface Patient {
  patientRef: string;
  mobilePhone: string;
  passportNumber: string;
  fullName: string;
  productCode: string;
}

export function Row({ patient }: { patient: Patient }) {
  const go = useNavigate();
  const byNumber = () => go({ pathname: "/check", search: new URLSearchParams({ p: patient.passportNumber }).toString() }); // want pii-in-url "by go"
  const byRef = () => go({ pathname: "/check", search: new URLSearchParams({ p: patient.patientRef }).toString() });
  return (
    <p>
      <Link to={`/claims/new?ref=${patient.patientRef}&phone=${patient.mobilePhone}`}>claim</Link> {/* want pii-in-url "by link" */}
      <Link to={`/products/${patient.productCode}?ref=${patient.patientRef}`}>product</Link>
      <Link to={`/people?q=${patient.fullName}`}>search</Link>
      <button type="button" onClick={byNumber}>number</button>
      <button type="button" onClick={byRef}>reference</button>
    </p>
  );
}

export function sign(shenfenzheng: string, step: number) {
  wx.navigateTo({ url: `/pages/sign/index?no=${shenfenzheng}` }); // want pii-in-url "by link"
  wx.navigateTo({ url: `/pages/sign/index?step=${step}` });
  wx.navigateTo({ url: `/pages/sign/index?known=${shenfenzheng !== ""}` });
}

export function checked(passportNumber: string, postcode: string) {
  https.get(`https://bureau.example/check?no=${passportNumber}`); // want pii-in-url "by https.get"
  https.get(`https://places.example/find?code=${postcode}`);
}

export function returned(mobilePhone: string, state: string) {
  const query = new URLSearchParams({ state });
  query.append("tel", mobilePhone);
  return "https://partner.example/back?" + query.toString(); // want pii-in-url "by link"
}

export async function posted(mobilePhone: string, state: string) {
  const form = new URLSearchParams({ state });
  form.append("tel", mobilePhone);
  await fetch("/verify", { method: "POST", body: form.toString() });
  const query = new URLSearchParams({ state });
  return "https://partner.example/back?" + query.toString();
}

export function told(mobilePhone: string, passportNumber: string) {
  // Texts that are no address.
  log.write(`/ phone=${mobilePhone}`);
  log.write(`either/or? phone=${mobilePhone}`);
  log.write(`a question?no=${passportNumber}`);
}
