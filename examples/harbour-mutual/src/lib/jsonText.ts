/** Nested answers are kept as text. */
export const jsonText = {
  to: (value: object | null) => (value === null ? null : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : JSON.parse(value)),
};
