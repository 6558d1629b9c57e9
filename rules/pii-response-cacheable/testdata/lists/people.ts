export interface Person {
  fullName: string;
  hkid: string;
}
export declare function findPeople(): Promise<Person[]>;
