interface Proposal {
  id: string;
  idCardNo: string;
  email: string;
  theme: string;
}

export function keep(p: Proposal) {
  localStorage.setItem("draft", JSON.stringify(p)); // want pii-in-client-storage
  sessionStorage.setItem("mail", p.email); // want pii-in-client-storage
  window.localStorage.setItem("id", p.idCardNo); // want pii-in-client-storage
}
