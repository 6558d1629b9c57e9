import type {
  ConsentDesk,
  Household,
  MessageBroker,
  ReinsurerGateway,
  RepairPartner,
  SurveyVendor,
  TravelPartner,
} from "./parties";

export class Handing {
  constructor(
    private readonly travel: TravelPartner,
    private readonly surveys: SurveyVendor,
    private readonly garage: RepairPartner,
    private readonly cession: ReinsurerGateway,
    private readonly bus: MessageBroker,
    private readonly consents: ConsentDesk,
    private readonly 合作方: any,
  ) {}

  async toTravel(household: Household) {
    await this.travel.sendCustomerData(household); // want consent-not-checked "this.travel.sendCustomerData"
  }

  async toTravelAsked(household: Household) {
    const granted = await this.consents.isGranted(household.id, "sharing");
    if (!granted) throw new Error("no consent for sharing");
    await this.travel.sendCustomerData(household);
  }

  async toTravelInVain(household: Household) {
    await this.consents.isGranted(household.id, "sharing");
    await this.travel.sendCustomerData(household); // want consent-not-checked "whatever the consent check"
  }

  async numbersToTravel(policies: number, averagePremium: number) {
    await this.travel.sendStatistics({ policies, averagePremium });
  }

  async toSurveyors(household: Household) {
    await this.surveys.transfer("north", household); // want consent-not-checked "this.surveys.transfer"
  }

  async toSurveyorsAsked(household: Household) {
    if (!(await this.consents.allowsVendor(household.id))) throw new Error("no consent");
    await this.surveys.transfer("north", household);
  }

  async toHezuofang(household: Household) {
    await this.合作方.推送客户信息(household); // want consent-not-checked "推送客户信息"
  }

  // Nothing in the project says that these need consent: they serve the contract.
  async claimsToSurveyors(household: Household) {
    await this.surveys.submitClaims(household);
  }

  async toGarage(household: Household) {
    await this.garage.sendCustomer(household);
  }

  async toReinsurer(household: Household) {
    await this.cession.submit(household);
  }

  async toBusAsked(household: Household) {
    if (!(await this.consents.allowsVendor(household.id))) return;
    await this.bus.send("offers", household);
  }

  async toBus(household: Household) {
    await this.bus.send("households", household);
    await this.bus.publish("households", household);
  }
}
