export interface Customer {
  id: string;
  email: string;
  agreed: boolean;
  privacyAccepted: boolean;
  marketingConsent: boolean;
}
export interface Partners {
  share(customer: Customer): Promise<void>;
  list(): Promise<boolean>;
  submit(): Promise<void>;
}
