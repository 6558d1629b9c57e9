export interface Person {
  id: string;
  fullName: string;
  hkid: string;
}
export async function findPeople(): Promise<Person[]> {
  throw new Error("not connected");
}
export const SHARED = "public, s-maxage=300";
