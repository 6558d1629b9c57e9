// The same in code.
export const refunds = { allowSelfApproval: true, limit: 500 }; // want approval-without-maker-checker "allowSelfApproval: true"
export const advances = { allowSelfApproval: false, requireSecondApprover: true };
export interface Options {
  allowSelfApproval: boolean;
}
export const given = (options: Options) => ({ allowSelfApproval: options.allowSelfApproval });
