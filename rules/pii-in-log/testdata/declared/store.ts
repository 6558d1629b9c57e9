export interface Traveller {
  ref: string;
  nationalId: string;
}
export interface Travellers {
  find(ref: string): Promise<Traveller>;
  filter(ref: string): Promise<string>;
}
export declare const travellers: Travellers;
export declare const trips: { at(day: string): Promise<Traveller>; find(day: string): Promise<{ ref: string }> };
