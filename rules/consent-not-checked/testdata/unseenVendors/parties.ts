export interface Household {
  id: string;
  fullName: string;
  mobile: string;
  idCardNo: string;
}

export interface TravelPartner {
  sendCustomerData(household: Household): Promise<void>;
  sendStatistics(counts: { policies: number; averagePremium: number }): Promise<void>;
}

export interface SurveyVendor {
  transfer(to: string, household: Household): Promise<void>;
  submitClaims(household: Household): Promise<void>;
}

export interface RepairPartner {
  sendCustomer(household: Household): Promise<void>;
}

export type ReinsurerGateway = {
  submit(household: Household): Promise<void>;
};

export interface MessageBroker {
  publish(topic: string, household: Household): Promise<void>;
  send(topic: string, household: Household): Promise<void>;
}

export interface ConsentDesk {
  isGranted(householdId: string, purpose: "sharing" | "marketing"): Promise<boolean>;
  allowsVendor(householdId: string): Promise<boolean>;
}
