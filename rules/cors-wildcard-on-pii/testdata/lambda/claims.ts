import { answer } from "./answer";

interface Claim {
  claimNo: string;
  idCardNo: string;
  diagnosis: string;
}
declare const claims: { find(no: string): Promise<Claim> };

export async function handler(event: { pathParameters: { no: string } }) {
  const claim: Claim = await claims.find(event.pathParameters.no);
  return answer(200, claim);
}
