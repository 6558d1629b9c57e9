interface SignedIn {
  token: string;
  crewNo: string;
}
export async function signIn(login: () => Promise<SignedIn>, token: string) {
  localStorage.setItem("token", token); // want pii-in-client-storage "token"
  const answer = await login();
  sessionStorage.setItem("jwt", answer.token); // want pii-in-client-storage "token"
  localStorage.setItem("crewNo", answer.crewNo);
  localStorage.setItem("token", "");
}
export const colour = (theme: { colour: string }) => localStorage.setItem("token", theme.colour);
