export interface Claim {
  id: string;
  amount: number;
  claimantName: string;
  idCardNo: string;
  mobile: string;
  diagnosis: string;
}
