export const riskModel = {
  evaluate: async (id: string): Promise<number> => id.length / 100,
  fraud: async (id: string): Promise<number> => id.length / 50,
  predict: async (id: string): Promise<{ label: string; premium: number }> => ({ label: id, premium: id.length }),
};
