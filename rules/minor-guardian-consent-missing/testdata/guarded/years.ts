export const ageOf = (birthDate: Date) => new Date().getFullYear() - birthDate.getFullYear();
