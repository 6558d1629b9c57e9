export interface Member {
  fullName: string;
  passportNo: string;
  mobile: string;
  birthYear: number;
  region: string;
}
