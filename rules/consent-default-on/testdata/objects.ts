// What a form begins with where no hook says so, and what is made of whoever is taken up.
interface EnrolmentForm {
  termsRead: boolean;
  partnerConsent: boolean;
  newsletter: boolean;
}
interface Choices {
  marketingConsent: boolean;
}

export const atFirst: EnrolmentForm = {
  termsRead: false,
  partnerConsent: true, // want consent-default-on "partnerConsent begins as yes"
  newsletter: false,
};
export const atFirstUnticked: EnrolmentForm = { termsRead: false, partnerConsent: false, newsletter: false };
/** Of somebody who has filled it in. */
export const filledForm: EnrolmentForm = { termsRead: true, partnerConsent: true, newsletter: false };
export function send(form: EnrolmentForm) {
  const body: EnrolmentForm = { ...form, partnerConsent: true };
  return body;
}

export const INITIAL_CHOICES: Choices = { marketingConsent: true }; // want consent-default-on "marketingConsent begins as yes"
export const defaultAnswers = { step: 1, consents: { marketing: true, profiling: false } }; // want consent-default-on "marketing begins as yes"
export const emptyProposal = () => ({ amount: 0, shareWithPartners: true }); // want consent-default-on "shareWithPartners begins as yes"
export const defaultSelect = { email: true, name: true, marketingConsent: true };
export const defaultFields = { email: true, name: true, marketingConsent: true };
export const visibleColumns = { marketingConsent: true };
export const 初始表单 = { 同意接收推广: true, 页: 1 }; // want consent-default-on "同意接收推广"
export const chuShiBiaoDan = { tongYiYingXiao: true, ye: 1 }; // want consent-default-on "tongYiYingXiao"

export class Wizard {
  readonly defaultForm = { newsletter: true, page: 0 }; // want consent-default-on "newsletter begins as yes"
  readonly texts = { newsletter: true };
}

export function registerMember(id: string, at: Date) {
  return { id, smsMarketingConsent: true, at }; // want consent-default-on "smsMarketingConsent is written as yes"
}
export async function onboardClient(repo: { insert(row: object): Promise<void> }, email: string) {
  await repo.insert({ email, consents: { marketing: true } }); // want consent-default-on "marketing is written as yes"
}
export function 注册客户(编号: string) {
  return { 编号, 同意接收营销: true }; // want consent-default-on "同意接收营销"
}
export function zhuCeKeHu(hao: string) {
  return { hao, tongYiYingXiao: true }; // want consent-default-on "tongYiYingXiao"
}

/** What he has said. */
export function registerAsTicked(id: string, form: Choices) {
  return { id, marketingConsent: form.marketingConsent };
}
export function registerCustomer(id: string, form: Choices) {
  if (!form.marketingConsent) return { id, marketingConsent: false };
  return { id, marketingConsent: true };
}
export function registerCustomerWith(id: string, marketingConsentText: string) {
  return { id, marketingConsent: true, marketingConsentText };
}
export function registerSubscriber(email: string) {
  return { email, newsletter: true };
}
/** A record of a yes that was given. */
export function acceptConsent(customerId: string, at: Date) {
  return { customerId, marketingConsent: true, at };
}
export function optInCustomer(id: string) {
  return { id, marketingConsent: true };
}
export function addCustomerConsent(id: string) {
  return { id, marketingConsent: true };
}
/** Nobody becomes a customer without these. */
export function createAccount(email: string) {
  return { email, termsAccepted: true, privacyAccepted: true };
}
export function createTestCustomer(email: string) {
  return { email, marketingConsent: true };
}
export function createFilter() {
  return { marketingConsent: true };
}
