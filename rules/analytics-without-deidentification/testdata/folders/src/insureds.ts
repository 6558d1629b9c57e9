export interface Insured {
  fullName: string;
  idCardNo: string;
  lapsed: boolean;
}

export declare function insureds(): Promise<Insured[]>;
