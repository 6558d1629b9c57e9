/** Codes are compared in upper case. */
export const upperCase = {
  to: (value: string) => value.toUpperCase(),
  from: (value: string) => value,
};
