export interface CrewMember {
  id: string;
  passportNo: string;
}
