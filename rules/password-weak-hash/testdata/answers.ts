interface Keeper {
  id: string;
  securityAnswer: string;
  recovery_question_answer: string;
  answer: number;
}
export const may = (k: Keeper, securityAnswer: string) => k.securityAnswer === securityAnswer; // want password-weak-hash "compared as they are"
export const mayToo = (k: Keeper, answer: string) => answer !== k.recovery_question_answer; // want password-weak-hash "compared as they are"
export const isChanged = (k: Keeper, form: Keeper) => k.securityAnswer !== form.securityAnswer;
export const isRight = (k: Keeper, answer: number) => k.answer === answer;
export const repeated = (securityAnswer: string, securityAnswerAgain: string) => securityAnswer === securityAnswerAgain;
