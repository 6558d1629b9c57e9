export interface Chart {
  ref: string;
  fullName: string;
  diagnosis: string;
}
export declare const charts: {
  byRef(ref: string): Promise<Chart>;
  wards(): Promise<{ code: string; beds: number }[]>;
  save(ref: string, chart: Partial<Chart>): Promise<void>;
};
