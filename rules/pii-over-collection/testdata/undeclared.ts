// Without a purpose that says where it collects, nothing is compared but what no such product has a use for.
export class AutoQuoteDto {
  plateNo!: string;
  religion?: string; // want pii-over-collection "AutoQuoteDto.religion collects Religion or belief, which decides nothing about such a cover"
  idCardNo?: string;
}

export interface PetApplication {
  petName: string;
  politicalParty: string; // want pii-over-collection "PetApplication.politicalParty"
  liabilityParty: string;
}

export class LvyouToubaoDto {
  mudidi!: string;
  zongjiaoXinyang!: string; // want pii-over-collection "LvyouToubaoDto.zongjiaoXinyang"
}

export class LifeApplicationDto {
  religion!: string;
}

export class HomeSettings {
  religion!: string;
}

export class TravelQuoteResponse {
  religion!: string;
}

export class MemberProfile {
  religion!: string;
}
